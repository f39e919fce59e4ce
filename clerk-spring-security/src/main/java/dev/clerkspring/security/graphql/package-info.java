/**
 * Clerk in controllers of Spring for GraphQL.
 */
@NullMarked
package dev.clerkspring.security.graphql;

import org.jspecify.annotations.NullMarked;
