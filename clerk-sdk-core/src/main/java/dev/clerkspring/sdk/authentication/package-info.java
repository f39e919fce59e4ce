/**
 * The decision about a request: a pure function from request, keys, settings and instant to an outcome.
 * The blocking and the reactive driver fetch what the decision asks for and contain no rule.
 */
@NullMarked
package dev.clerkspring.sdk.authentication;

import org.jspecify.annotations.NullMarked;
