package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.KeySetCache;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Auto-configuration for test slices such as {@code @WebMvcTest}, and for them only: it is listed for no application.
 *
 * <p>A slice has the application's security but often no key, and its tests bring authentications that are ready. Without a
 * key no token is verified, so every one is refused.
 */
@AutoConfiguration(before = ClerkAutoConfiguration.class)
@ConditionalOnMissingBean(ClerkConnectionDetails.class)
@Conditional(ClerkSliceAutoConfiguration.OnNoKeyCondition.class)
final class ClerkSliceAutoConfiguration {

    @Bean
    ClerkConnectionDetails clerkSliceConnectionDetails() {
        return new ClerkConnectionDetails() {

            @Override
            public List<String> getIssuers() {
                return List.of("https://clerk.invalid");
            }
        };
    }

    @Bean
    @ConditionalOnMissingBean
    KeySetCache clerkSliceKeySetCache() {
        return KeySetCache.of(KeySet.empty());
    }

    static final class OnNoKeyCondition extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var message = ConditionMessage.forCondition("Clerk slice");
            return ConfiguredKeys.anyIn(context.getEnvironment())
                    ? ConditionOutcome.noMatch(message.because("a key is configured"))
                    : ConditionOutcome.match(message.because("no key is configured"));
        }
    }
}
