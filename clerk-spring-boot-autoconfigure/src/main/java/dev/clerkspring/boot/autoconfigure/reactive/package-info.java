/**
 * Clerk in reactive applications: the authentication token in every chain, method security, and the session as an argument
 * of controller methods. The default chain is Spring Boot's own.
 */
@NullMarked
package dev.clerkspring.boot.autoconfigure.reactive;

import org.jspecify.annotations.NullMarked;
