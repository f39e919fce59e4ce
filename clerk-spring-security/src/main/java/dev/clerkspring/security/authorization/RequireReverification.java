package dev.clerkspring.security.authorization;

import dev.clerkspring.sdk.authorization.Reverification;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allows the method to users who have proved lately who they are. Without attributes this is Clerk's preset {@code strict}, with
 * {@code afterMinutes = 60} {@code moderate}, with {@code afterMinutes = 1440} {@code lax}, with {@code level = MULTI_FACTOR}
 * {@code strict_mfa}.
 *
 * <p>Everybody else is answered 403 in the shape that makes Clerk's front ends ask for the proof and repeat the request. It is
 * asked for last, when nothing else is missing.
 *
 * <p>On a class it holds for every method that does not have its own. It comes on top of everything else that is asked, such as by
 * {@code @PreAuthorize} and the other annotations here, and may be a meta-annotation.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@SessionRequirement
public @interface RequireReverification {

    /**
     * The factors.
     *
     * @return which; those that the user has not enrolled fall back to the first, as in Clerk's own check
     */
    Reverification.Level level() default Reverification.Level.SECOND_FACTOR;

    /**
     * The time.
     *
     * @return after how many minutes a factor has to be verified again; at least 1
     */
    int afterMinutes() default 10;
}
