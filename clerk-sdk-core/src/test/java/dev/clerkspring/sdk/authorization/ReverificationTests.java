package dev.clerkspring.sdk.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clerkspring.sdk.Covers;
import dev.clerkspring.sdk.Covers.Place;
import dev.clerkspring.sdk.authorization.Reverification.Level;
import dev.clerkspring.sdk.token.ClerkSession;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReverificationTests {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    private static final Reverification FIRST = new Reverification(Level.FIRST_FACTOR, 10);

    static List<ReverificationCases> cases() {
        return ReverificationCases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @Covers(value = "Q54", in = Place.FUNCTION)
    void judgesTheAgesOfTheFactors(ReverificationCases row) {
        var session = session(List.of(row.first(), row.second()));
        var asked = Map.of(
                "strict_mfa", Reverification.STRICT_MFA,
                "strict", Reverification.STRICT,
                "moderate", Reverification.MODERATE,
                "lax", Reverification.LAX,
                "first", FIRST);

        assertThat(row.met()).containsOnlyKeys(asked.keySet());
        row.met()
                .forEach((name, met) -> assertThat(asked.get(name).isMetBy(session, NOW))
                        .as(name)
                        .isEqualTo(met));
    }

    static Stream<Object> unreadable() {
        return Stream.of(
                List.of(),
                List.of(0L),
                List.of(0L, 0L, 0L),
                List.of(0L, -2L),
                List.of(0L, "0"),
                List.of(0L, Double.NaN),
                Arrays.asList(0L, null),
                "0,0",
                0L);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void isNotMetByAgesThatCannotBeRead(Object fva) {
        assertThat(new Reverification(Level.FIRST_FACTOR, Integer.MAX_VALUE).isMetBy(session(fva), NOW))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "59, true", "60, false", "3600, false", "-30, true"})
    void addsTheTimeSinceTheTokenWasIssued(long secondsAfter, boolean expected) {
        assertThat(Reverification.STRICT.isMetBy(session(List.of(9L, -1L)), NOW.plusSeconds(secondsAfter)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fva", "iat"})
    void isNotMetByATokenThatDoesNotSay(String missing) {
        var claims = new HashMap<>(session(List.of(0L, 0L)).claims());
        claims.remove(missing);

        assertThat(Reverification.LAX.isMetBy(ClerkSession.of(claims), NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesTimesThatNobodyCanMeet(int minutes) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reverification(Level.FIRST_FACTOR, minutes));
    }

    static Stream<Arguments> configurations() {
        return Stream.of(
                arguments(Reverification.STRICT_MFA, "\"strict_mfa\""),
                arguments(Reverification.STRICT, "\"strict\""),
                arguments(Reverification.MODERATE, "\"moderate\""),
                arguments(Reverification.LAX, "\"lax\""),
                arguments(new Reverification(Level.SECOND_FACTOR, 10), "\"strict\""),
                arguments(FIRST, "{\"level\":\"first_factor\",\"afterMinutes\":10}"),
                arguments(
                        new Reverification(Level.MULTI_FACTOR, 5), "{\"level\":\"multi_factor\",\"afterMinutes\":5}"));
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void saysWhatIsMissingInTheShapeOfClerksFrontEnds(Reverification reverification, String configuration) {
        assertThat(reverification.toErrorJson())
                .isEqualTo("{\"clerk_error\":{\"type\":\"forbidden\",\"reason\":\"reverification-error\","
                        + "\"metadata\":{\"reverification\":" + configuration + "}}}");
    }

    private static ClerkSession session(Object fva) {
        return ClerkSession.of(Map.of("sub", "user_1", "iat", NOW.getEpochSecond(), "fva", fva));
    }
}
