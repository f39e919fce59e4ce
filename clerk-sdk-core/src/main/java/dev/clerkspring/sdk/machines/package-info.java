/**
 * Machines and the tokens by which they speak to each other: the operations, blocking and reactive, and their models.
 * Verifying the machine tokens of requests is another room's business, {@code machine}.
 */
@NullMarked
package dev.clerkspring.sdk.machines;

import org.jspecify.annotations.NullMarked;
