/**
 * Clerk in gRPC servers: the bearer token of a call becomes a Clerk authentication.
 */
@NullMarked
package dev.clerkspring.boot.autoconfigure.grpc;

import org.jspecify.annotations.NullMarked;
