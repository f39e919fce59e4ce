/**
 * Users: the operations, blocking and reactive, their requests and what they return.
 * Wallets, passkeys and external accounts live here too, since they exist only as parts of a user.
 */
@NullMarked
package dev.clerkspring.sdk.users;

import org.jspecify.annotations.NullMarked;
