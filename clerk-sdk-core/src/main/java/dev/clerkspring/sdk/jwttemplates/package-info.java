/**
 * Templates of the tokens that a session can be exchanged for.
 * Each names the claims of a token for some other service.
 */
@NullMarked
package dev.clerkspring.sdk.jwttemplates;

import org.jspecify.annotations.NullMarked;
