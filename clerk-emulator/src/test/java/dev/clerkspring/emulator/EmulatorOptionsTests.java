package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EmulatorOptionsTests {

    private static final String OF_THE_SHELL = "sk_test_1234567890123456789012345678901234567890ab";

    private static final Map<String, String> ENVIRONMENT = Map.of("CLERK_SECRET_KEY", OF_THE_SHELL);

    @Test
    void leavesTheKeysOfAShellAlone() {
        assertThat(secretKey()).startsWith("sk_test_emulator_");
    }

    @Test
    void takesTheKeysThatAContainerWasGiven() {
        assertThat(secretKey("--container=true")).isEqualTo(OF_THE_SHELL);
    }

    @Test
    void prefersAnArgument() {
        assertThat(secretKey("--container=true", "--secret-key=sk_test_argument"))
                .isEqualTo("sk_test_argument");
    }

    private static String secretKey(String... args) {
        try (var emulator =
                new EmulatorOptions(ENVIRONMENT, args).builder().port(0).start()) {
            return emulator.secretKey().value();
        }
    }
}
