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
 * Runs a test, or all tests of a class, as a user of Clerk's: with the {@code ClerkAuthenticationToken} that the application makes of
 * that user's token. Reaches MockMvc, WebTestClient on a mock server, and methods that are called directly; a running server is
 * reached by {@link ClerkTokens} alone. Can be put on annotations of your own, such as {@code @AsAccountant}.
 *
 * <pre>{@code
 * @Test
 * @WithClerkUser(permissions = "org:invoices:read")
 * void listsInvoices() { … }
 * }</pre>
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@WithSecurityContext(factory = WithClerkUserSecurityContextFactory.class)
public @interface WithClerkUser {

    /**
     * Who it is.
     *
     * @return {@code user_…}
     */
    String id() default "user_test";

    /**
     * The active organization.
     *
     * @return {@code org_…}, whose slug is the rest; empty: the personal account, or {@code org_test} where there are a role or
     *     permissions
     */
    String organization() default "";

    /**
     * The role in the organization.
     *
     * @return such as {@code org:admin}; empty: {@code org:member}
     */
    String role() default "";

    /**
     * The permissions in the organization.
     *
     * @return such as {@code org:invoices:create}
     */
    String[] permissions() default {};

    /**
     * The features.
     *
     * @return such as {@code export}, or {@code org:export} and {@code user:export} to say whose it is
     */
    String[] features() default {};

    /**
     * The plan, or plans.
     *
     * @return such as {@code pro}, or {@code org:pro} and {@code user:pro} to say whose it is
     */
    String[] plan() default {};

    /**
     * Minutes since the user has proved who it is.
     *
     * @return by the first and, where there are two numbers, the second factor; -1 for never
     */
    int[] factorAge() default {0, -1};

    /**
     * Who acts in the user's name.
     *
     * @return {@code user_…}; empty: nobody
     */
    String actor() default "";

    /**
     * More claims.
     *
     * @return the members of a JSON object, such as <code>{"theme": "dark"}</code>; null leaves one of Clerk's out
     */
    String claims() default "{}";

    /**
     * When the security context is set up.
     *
     * @return by default before {@code @BeforeEach} methods
     */
    @AliasFor(annotation = WithSecurityContext.class)
    TestExecutionEvent setupBefore() default TestExecutionEvent.TEST_METHOD;
}
