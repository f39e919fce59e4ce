package dev.clerkspring.test.emulator;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A drill: while the test runs Clerk does not answer as it should. With {@link ClerkEmulatorTest}.
 *
 * <p>The application still has the keys that it has fetched before, as it would in production: signed-in users go on, until the keys
 * are too old. What it has not fetched yet it cannot have.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface ClerkOutage {

    /**
     * What is out of order.
     *
     * @return operations as the client names them, such as {@code users.list}, or path patterns such as {@code GET /v1/users/*}; by
     *     default everything
     */
    String[] value() default "/**";

    /**
     * The status that is answered.
     *
     * @return between 400 and 599
     */
    int status() default 503;

    /**
     * Whether connections are closed without an answer instead.
     *
     * @return false for an answer with the status
     */
    boolean dropConnections() default false;

    /**
     * How long it has been going on when the test begins.
     *
     * @return minutes; after an hour the application has no keys any more, and answers 503. Without effect on an application with a
     *     clock ({@code clerkClock}) of its own
     */
    int minutes() default 0;
}
