/**
 * What a browser meets: the persona sign-in page, the cookies of a real Clerk,
 * and the few Frontend API operations they need.
 * Unsafe requests are accepted from the page's own origin only.
 */
@NullMarked
package dev.clerkspring.emulator.frontend;

import org.jspecify.annotations.NullMarked;
