/**
 * Clerk in applications with Spring for GraphQL. Its requests come through the filter chain; what is added is the session as an
 * argument of controller methods.
 */
@NullMarked
package dev.clerkspring.boot.autoconfigure.graphql;

import org.jspecify.annotations.NullMarked;
