package dev.clerkspring.sdk.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineSecretKeyTests {

    @Test
    void keepsTheKeyAndNeverPrintsIt() {
        var key = MachineSecretKey.parse("ak_topsecret");
        assertThat(key.value()).isEqualTo("ak_topsecret");
        assertThat(key).hasToString("ak_…").isEqualTo(MachineSecretKey.parse("ak_topsecret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ak_", "sk_test_topsecret", "ak_topsecret ", "AK_topsecret", "mt_topsecret"})
    void refusesWhatIsNoMachineSecretKey(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MachineSecretKey.parse(value))
                .withMessageNotContaining("topsecret");
    }
}
