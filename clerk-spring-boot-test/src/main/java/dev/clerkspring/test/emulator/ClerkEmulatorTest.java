package dev.clerkspring.test.emulator;

import dev.clerkspring.emulator.ClerkEmulator;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * Gives the tests of a class the emulator, as an argument of type {@link ClerkEmulator}.
 *
 * <p>With {@code @SpringBootTest} it is the application's own, which uses it whatever keys are configured, except for live ones.
 * Otherwise it is one of the class.
 *
 * <p>It begins each class with its seed. What {@code @BeforeAll} methods make of it is what every test finds; what a test does to it
 * is undone after the test, and what the class does after the class: users and sessions as well as signing keys, endpoints and messages
 * of webhooks, faults and the clock. Classes with it do not run at the same time.
 *
 * <p>After a test with other keys or faults half a minute passes by the clocks of the application and the emulator, as an application
 * does not ask about unknown keys more often than that.
 *
 * <pre>{@code
 * @SpringBootTest
 * @ClerkEmulatorTest
 * class OnboardingTests {
 *     @Test
 *     void welcomesNewUsers(ClerkEmulator clerk) { … }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(ClerkEmulatorExtension.class)
@ResourceLock("dev.clerkspring.emulator")
@ImportAutoConfiguration
@TestPropertySource(properties = "clerk.emulator.enabled=true")
public @interface ClerkEmulatorTest {}
