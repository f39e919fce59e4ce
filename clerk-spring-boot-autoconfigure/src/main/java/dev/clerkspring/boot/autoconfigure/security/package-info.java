/**
 * Clerk's decoders, authorities and settings as beans for Spring Security, whatever the application's stack.
 * Boot's own resource server, gRPC and RSocket find the decoders here.
 */
@NullMarked
package dev.clerkspring.boot.autoconfigure.security;

import org.jspecify.annotations.NullMarked;
