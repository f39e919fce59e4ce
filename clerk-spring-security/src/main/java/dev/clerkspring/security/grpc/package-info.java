/**
 * Clerk in gRPC servers of Spring.
 */
@NullMarked
package dev.clerkspring.security.grpc;

import org.jspecify.annotations.NullMarked;
