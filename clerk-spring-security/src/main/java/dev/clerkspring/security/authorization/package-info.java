/**
 * What a session is allowed, asked for by annotations and by request matchers, on both web stacks. The rules are the core's;
 * here they are Spring Security's interceptors and authorization managers.
 */
@NullMarked
package dev.clerkspring.security.authorization;

import org.jspecify.annotations.NullMarked;
