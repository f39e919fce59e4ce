package dev.clerkspring.boot.autoconfigure.security;

import dev.clerkspring.security.authorization.ClerkMethodSecurity;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/**
 * Auto-configuration for annotations on methods, in every application but a reactive one: also where what calls them is no HTTP
 * request but a gRPC call or a message, an annotation that nobody enforces would let everybody in.
 */
@AutoConfiguration(after = ClerkSecurityAutoConfiguration.class)
@ConditionalOnClass({ClerkMethodSecurity.class, EnableMethodSecurity.class})
@Conditional(ClerkMethodSecurityAutoConfiguration.OnBlockingApplication.class)
@ConditionalOnBooleanProperty(
        name = {"clerk.enabled", "clerk.security.enabled"},
        matchIfMissing = true)
@Import({
    BlockingMethodSecurityConfiguration.class,
    SessionAnnotationsConfiguration.class,
    AcceptsTokenConfiguration.class
})
public final class ClerkMethodSecurityAutoConfiguration {

    static final class OnBlockingApplication extends NoneNestedConditions {

        OnBlockingApplication() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnWebApplication(type = Type.REACTIVE)
        static final class Reactive {}
    }
}
