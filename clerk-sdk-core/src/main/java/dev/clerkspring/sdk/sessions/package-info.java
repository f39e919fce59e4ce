/**
 * Sessions and the tokens made from them: the operations, blocking and reactive, and their models.
 * Verifying a session token is another room's business and needs no operation.
 */
@NullMarked
package dev.clerkspring.sdk.sessions;

import org.jspecify.annotations.NullMarked;
