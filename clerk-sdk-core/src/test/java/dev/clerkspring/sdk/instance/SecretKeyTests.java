package dev.clerkspring.sdk.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeyTests {

    @ParameterizedTest
    @CsvSource({"sk_test_abcDEF123, DEVELOPMENT", "sk_live_abcDEF123, PRODUCTION"})
    void tellsTheTypeAndNeverPrintsItself(String value, InstanceType type) {
        var key = SecretKey.parse(value);

        assertThat(key.value()).isEqualTo(value);
        assertThat(key.instanceType()).isEqualTo(type);
        assertThat(key).isEqualTo(SecretKey.parse(value)).isNotEqualTo(SecretKey.parse(value + "x"));
        assertThat(key.toString()).doesNotContain("abcDEF123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret-value",
                "pk_test_secret-value",
                "SK_TEST_secret-value",
                "sk_prod_secret-value",
                "sk_test_secret value",
                "sk_test_secret-value\n",
                " sk_test_secret-value"
            })
    void refusesAnythingElseWithoutRepeatingIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretKey.parse(value))
                .withNoCause()
                .withMessageNotContaining("secret-value")
                .withMessageNotContaining("secret value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sk_test_", "sk_live_"})
    void refusesWhatHasNothingInIt(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> SecretKey.parse(value));
    }
}
