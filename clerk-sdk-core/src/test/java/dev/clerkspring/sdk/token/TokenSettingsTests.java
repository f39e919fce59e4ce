package dev.clerkspring.sdk.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenSettingsTests {

    @Test
    void allowFiveSecondsAndSixteenKilobytesUnlessSet() {
        var settings = TokenSettings.builder().build();

        assertThat(settings).isEqualTo(TokenSettings.defaults());
        assertThat(settings.clockSkew()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.maxLength()).isEqualTo(16_384);
        assertThat(settings.maxDepth()).isEqualTo(32);
    }

    @Test
    void keepTheListsAsTheyWere() {
        var parties = new ArrayList<>(List.of("https://app.example.com"));
        var settings = TokenSettings.builder().authorizedParties(parties).build();
        parties.add("https://evil.example.com");

        assertThat(settings.authorizedParties()).containsExactly("https://app.example.com");
        assertThat(settings.toBuilder().clockSkew(Duration.ZERO).build().authorizedParties())
                .containsExactly("https://app.example.com");
    }

    @Test
    void takeTheLeastAndTheMost() {
        var settings = TokenSettings.builder()
                .clockSkew(Duration.ofDays(1))
                .maxLength(1)
                .maxDepth(1);

        assertThat(settings.build().clockSkew()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.clockSkew(Duration.ZERO).build().clockSkew()).isZero();
    }

    static Stream<Consumer<TokenSettingsBuilder>> invalid() {
        return Stream.of(
                settings -> settings.clockSkew(Duration.ofMillis(-1)),
                settings -> settings.clockSkew(Duration.ofDays(2)),
                settings -> settings.maxLength(0),
                settings -> settings.maxDepth(0));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refuseWhatMakesNoSense(Consumer<TokenSettingsBuilder> setting) {
        var builder = TokenSettings.builder();
        setting.accept(builder);

        assertThatIllegalArgumentException().isThrownBy(builder::build);
    }
}
