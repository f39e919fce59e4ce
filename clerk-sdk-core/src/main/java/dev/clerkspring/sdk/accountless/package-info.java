/**
 * Applications without an account at Clerk, which somebody may claim later: the operations, blocking and reactive, and their
 * model. Clerk calls them experimental, and its description of the API has lost them since the version of 2025-03-12.
 */
@NullMarked
package dev.clerkspring.sdk.accountless;

import org.jspecify.annotations.NullMarked;
