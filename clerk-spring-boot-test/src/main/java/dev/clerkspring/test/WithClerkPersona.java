package dev.clerkspring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithSecurityContext;

/**
 * Runs a test, or all tests of a class, as one of the emulator's personas, with the organization, role, permissions, features and
 * plans that it has after signing in. Otherwise as {@link WithClerkUser}.
 *
 * <p>The personas are those that {@code clerk.emulator.seed} names, or else the emulator's own.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@WithSecurityContext(factory = WithClerkPersonaSecurityContextFactory.class)
public @interface WithClerkPersona {

    /**
     * Which persona.
     *
     * @return such as {@code ada}
     */
    String value();

    /**
     * When the security context is set up.
     *
     * @return by default before {@code @BeforeEach} methods
     */
    @AliasFor(annotation = WithSecurityContext.class)
    TestExecutionEvent setupBefore() default TestExecutionEvent.TEST_METHOD;
}
