/**
 * The keys of a Clerk instance and what can be derived from them: type, Frontend API host, issuer, cookie suffix.
 * Nothing here calls out.
 */
@NullMarked
package dev.clerkspring.sdk.instance;

import org.jspecify.annotations.NullMarked;
