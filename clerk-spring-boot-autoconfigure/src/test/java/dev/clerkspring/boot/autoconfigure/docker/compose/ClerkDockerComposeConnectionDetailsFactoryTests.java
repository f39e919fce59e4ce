package dev.clerkspring.boot.autoconfigure.docker.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import dev.clerkspring.boot.autoconfigure.ClerkConnectionDetails;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactories;
import org.springframework.boot.docker.compose.core.ConnectionPorts;
import org.springframework.boot.docker.compose.core.ImageReference;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;

/** Services are mocks, of what Docker Compose's output is read into; a test of the test kit has Docker Compose start a real one. */
class ClerkDockerComposeConnectionDetailsFactoryTests {

    private static final Map<String, @Nullable String> KEYS = Map.of(
            "CLERK_SECRET_KEY", "sk_test_emulator_compose",
            "CLERK_PUBLISHABLE_KEY", "pk_test_ZW11bGF0b3ItYzAuY2xlcmsubG9jYWxob3N0JA");

    @Test
    void connectsToTheServiceWithTheKeysOfItsEnvironment() {
        var details = details("clerk-emulator:0.1.0", KEYS);

        assertThat(details.getApiUrl()).isEqualTo("http://127.0.0.1:32768");
        assertThat(details.getProxyUrl()).isEqualTo("http://127.0.0.1:32768");
        assertThat(details.getSignInUrl()).isEqualTo("http://127.0.0.1:32768/sign-in");
        assertThat(details.getSecretKey().value()).isEqualTo("sk_test_emulator_compose");
        assertThat(details.getIssuers()).containsExactly("https://emulator-c0.clerk.localhost");
    }

    @Test
    void saysWhichVariableTheServiceLacks() {
        assertThatIllegalStateException()
                .isThrownBy(() -> details("clerk-emulator", Map.of()))
                .withMessageContaining("'clerk' needs the variable CLERK_SECRET_KEY");
    }

    @Test
    void leavesOtherServicesAlone() {
        assertThat(details("postgres:17", KEYS)).isNull();
    }

    private static @Nullable ClerkConnectionDetails details(String image, Map<String, @Nullable String> environment) {
        var service = mock(RunningService.class);
        given(service.name()).willReturn("clerk");
        given(service.image()).willReturn(ImageReference.of(image));
        given(service.host()).willReturn("127.0.0.1");
        given(service.env()).willReturn(environment);
        given(service.labels()).willReturn(Map.of());
        var ports = mock(ConnectionPorts.class);
        given(ports.get(4800)).willReturn(32768);
        given(service.ports()).willReturn(ports);
        var source = mock(DockerComposeConnectionSource.class);
        given(source.getRunningService()).willReturn(service);
        return (ClerkConnectionDetails) new ConnectionDetailsFactories(null)
                .getConnectionDetails(source, false)
                .get(ClerkConnectionDetails.class);
    }
}
