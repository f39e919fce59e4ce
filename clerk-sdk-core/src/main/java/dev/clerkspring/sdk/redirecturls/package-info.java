/**
 * The addresses that native applications may be sent back to after a sign-in.
 * Any other is refused.
 */
@NullMarked
package dev.clerkspring.sdk.redirecturls;

import org.jspecify.annotations.NullMarked;
