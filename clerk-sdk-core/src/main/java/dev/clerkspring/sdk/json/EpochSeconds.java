package dev.clerkspring.sdk.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an {@link java.time.Instant} that Clerk writes in seconds instead of milliseconds since 1970. What can only be
 * milliseconds is read as such, since Clerk's own documents do not agree with each other.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface EpochSeconds {}
