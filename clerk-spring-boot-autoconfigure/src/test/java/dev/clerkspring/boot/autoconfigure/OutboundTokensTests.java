package dev.clerkspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.machines.M2mTokenSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class OutboundTokensTests {

    private static final String KEY = "clerk.machine-secret-key=ak_topsecret";

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClerkAutoConfiguration.class, ClerkClientAutoConfiguration.class))
            .withPropertyValues("clerk.publishable-key=" + TestKeys.PUBLISHABLE);

    @Test
    void suppliesASourceOfTokensToAMachine() {
        contextRunner.withPropertyValues(KEY).run(context -> assertThat(context).hasSingleBean(M2mTokenSource.class));
        contextRunner.run(context -> assertThat(context).doesNotHaveBean(M2mTokenSource.class));
    }

    @ParameterizedTest
    @CsvSource({
        "clerk.machine-secret-key, ''",
        "clerk.machine-tokens.outbound.ttl, 0s",
        "clerk.machine-tokens.outbound.ttl, 999ms",
        "clerk.machine-tokens.outbound.format, unrecognized",
    })
    void saysWhatIsWrongWhenTheSourceIsAskedFor(String property, String value) {
        contextRunner
                .withUserConfiguration(Caller.class)
                .withPropertyValues(KEY, property + "=" + value)
                .run(context -> assertThat(FailureText.of(context))
                        .contains("'" + property + "'")
                        .doesNotContain("topsecret"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Caller {

        @Bean
        String caller(M2mTokenSource tokens) {
            return tokens.toString();
        }
    }
}
