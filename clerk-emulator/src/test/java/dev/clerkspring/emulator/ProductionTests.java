package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the program must not run.
 */
class ProductionTests {

    @ParameterizedTest
    @CsvSource({
        "SPRING_PROFILES_ACTIVE, prod",
        "SPRING_PROFILES_ACTIVE, 'eu, Production'",
        "CLERK_SECRET_KEY, sk_live_x",
        "CLERK_PUBLISHABLE_KEY, pk_live_x"
    })
    void refusesProduction(String name, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Production.refuse(Map.of(name, value)))
                .withMessageContaining(name)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("_live_"));
    }

    @ParameterizedTest
    @CsvSource({"SPRING_PROFILES_ACTIVE, 'dev, productive'", "CLERK_SECRET_KEY, sk_test_x", "OTHER, sk_live_x"})
    void runsAnywhereElse(String name, String value) {
        assertThatNoException().isThrownBy(() -> Production.refuse(Map.of(name, value)));
    }
}
