package dev.clerkspring.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import dev.clerkspring.security.ClerkAuthenticationToken;
import dev.clerkspring.test.autoconfigure.ClerkTokensAutoConfiguration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Personas of the application's own. */
class PersonasTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClerkAutoConfiguration.class, ClerkTokensAutoConfiguration.class))
            .withPropertyValues("clerk.jwt-key=" + ClerkTokens.jwtKey(), "clerk.issuer=https://clerk.example.com");

    @Test
    void areThoseThatTheEmulatorBeginsWith() {
        application
                .withPropertyValues("clerk.emulator.seed=classpath:personas.yaml")
                .run(context -> {
                    var personas =
                            Personas.of(Personas.seed(context), List.of()).toList();
                    assertThat(personas).hasToString("[eva]");
                    var session = ((ClerkAuthenticationToken) personas.get(0).authenticate(context)).session();
                    assertThat(session.organization()).isNotNull();
                    assertThat(session.organization().slug()).isEqualTo("gazette");
                    assertThat(session.organization().permissions()).containsExactly("org:articles:publish");
                    assertThat(session.issuer()).isEqualTo("https://clerk.example.com");
                });
    }

    @Test
    void areTheEmulatorsOwnOtherwise() {
        application.run(context -> assertThat(
                        Personas.of(Personas.seed(context), List.of("ben")).toList())
                .hasToString("[ben]"));
    }
}
