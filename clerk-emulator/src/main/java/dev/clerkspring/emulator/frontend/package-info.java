/**
 * What a browser meets: the persona sign-in page, the cookies of a real Clerk, and the Frontend API that Clerk's JavaScript asks.
 * Unsafe requests are accepted from the page's own origin, and from others of this machine that name their browser.
 */
@NullMarked
package dev.clerkspring.emulator.frontend;

import org.jspecify.annotations.NullMarked;
