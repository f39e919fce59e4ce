package dev.clerkspring.test.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Lets the application of a test trust the tokens of {@link dev.clerkspring.test.ClerkTokens}, a bean then, in the place of its
 * instance's: for tests with a running server. In {@code @WebMvcTest} and {@code @WebFluxTest} it is so anyway.
 *
 * <pre>{@code
 * @SpringBootTest(webEnvironment = RANDOM_PORT)
 * @AutoConfigureClerkTokens
 * class ApplicationTests {
 *     @Autowired ClerkTokens tokens;
 * }
 * }</pre>
 *
 * <p>Nothing else changes: an application without keys still has the emulator for the Backend API, but the tokens of its sign-in page
 * are another key's now.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ImportAutoConfiguration
public @interface AutoConfigureClerkTokens {}
