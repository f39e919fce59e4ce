package dev.clerkspring.test.emulator;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A drill: before the test Clerk has begun to sign with a new key, which the application has not seen yet. With
 * {@link ClerkEmulatorTest}.
 *
 * <p>By the clocks of the application and the emulator half a minute passes, as an application does not ask about unknown keys more
 * often than that. One with a clock ({@code clerkClock}) of its own may know the new key that much later.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface ClerkKeyRotation {

    /**
     * Whether tokens signed with the old key stay good.
     *
     * @return true as at Clerk; false as after a key has become known to somebody else
     */
    boolean overlap() default true;
}
