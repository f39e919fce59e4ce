package dev.clerkspring.sdk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTests {

    @ParameterizedTest
    @CsvSource({"-1, PT1S, PT1S, PT1S", "1, PT-1S, PT1S, PT1S", "1, PT1S, PT-1S, PT1S", "1, PT1S, PT1S, PT-1S"})
    void refusesWhatMakesNoSense(int maxRetries, Duration first, Duration max, Duration elapsed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(maxRetries, first, max, elapsed));
    }

    @Test
    void takesNoughtForNever() {
        assertThat(RetryPolicy.none().maxRetries()).isZero();
    }
}
