package dev.clerkspring.sdk.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class ClerkJsonTests {

    record Times(
            @Nullable Instant createdAt,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Instant asText,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Optional<Instant> maybeAsText) {}

    record Token(@EpochSeconds @Nullable Instant expiresAt) {}

    record Change(
            @Nullable Optional<String> firstName, @Nullable Map<String, Object> map, boolean flag) {}

    @Test
    void writesInstantsAsMillisecondsOrAsText() {
        Instant instant = Instant.parse("2026-05-12T01:02:03.004Z");

        String json = ClerkJson.mapper().writeValueAsString(new Times(instant, instant, Optional.of(instant)));

        assertThat(json)
                .isEqualTo("{\"created_at\":1778547723004,\"as_text\":\"2026-05-12T01:02:03.004Z\","
                        + "\"maybe_as_text\":\"2026-05-12T01:02:03.004Z\"}");
        assertThat(ClerkJson.mapper().readValue(json, Times.class))
                .isEqualTo(new Times(instant, instant, Optional.of(instant)));
    }

    @ParameterizedTest
    @CsvSource({
        "1700000000123, 2023-11-14T22:13:20.123Z",
        "1700000000123.0, 2023-11-14T22:13:20.123Z",
        "1.700000000123e12, 2023-11-14T22:13:20.123Z",
        "'\"1700000000123\"', 2023-11-14T22:13:20.123Z",
        "'\"2023-11-14T23:13:20.123+01:00\"', 2023-11-14T22:13:20.123Z",
        "0, 1970-01-01T00:00:00Z",
        "-1, 1969-12-31T23:59:59.999Z",
        "null,"
    })
    void readsInstants(String json, Instant expected) {
        Times times = ClerkJson.mapper().readValue("{\"created_at\": " + json + "}", Times.class);

        assertThat(times.createdAt()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1700000000, 2023-11-14T22:13:20Z",
        "1700000000.7, 2023-11-14T22:13:20Z",
        "'\"1700000000\"', 2023-11-14T22:13:20Z",
        "99999999999, 5138-11-16T09:46:39Z",
        "100000000000, 1973-03-03T09:46:40Z",
        "1700000000123, 2023-11-14T22:13:20.123Z",
        "'\"2023-11-14T23:13:20+01:00\"', 2023-11-14T22:13:20Z",
        "0, 1970-01-01T00:00:00Z",
        "null,"
    })
    void readsSecondsUnlessTheyAreMilliseconds(String json, Instant expected) {
        Token token = ClerkJson.mapper().readValue("{\"expires_at\": " + json + "}", Token.class);

        assertThat(token.expiresAt()).isEqualTo(expected);
    }

    @Test
    void writesSeconds() {
        String json = ClerkJson.mapper().writeValueAsString(new Token(Instant.parse("2023-11-14T22:13:20.9Z")));

        assertThat(json).isEqualTo("{\"expires_at\":1700000000}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "{}", "[]", "\"soon\"", "\"\"", "123456789012345678901234567890"})
    void refusesWhatIsNoInstant(String json) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> ClerkJson.mapper().readValue("{\"created_at\": " + json + "}", Times.class));
    }

    @Test
    void tellsAbsentFromNullFromValue() {
        Change absent = new Change(null, null, false);
        Change cleared = new Change(Optional.empty(), null, false);
        Change set = new Change(Optional.of("Ann"), null, false);

        assertThat(roundTrip(absent, "{\"flag\":false}")).isEqualTo(absent);
        assertThat(roundTrip(cleared, "{\"first_name\":null,\"flag\":false}")).isEqualTo(cleared);
        assertThat(roundTrip(set, "{\"first_name\":\"Ann\",\"flag\":false}")).isEqualTo(set);
    }

    @Test
    void ignoresUnknownMembersAndToleratesMissingOnes() {
        Change change = ClerkJson.mapper().readValue("{\"new\": {\"a\": [1]}, \"flag\": null}", Change.class);

        assertThat(change).isEqualTo(new Change(null, null, false));
    }

    @Test
    void leavesKeysOfMapsAlone() {
        String json = ClerkJson.mapper().writeValueAsString(new Change(null, Map.of("camelCase", 1), false));

        assertThat(json).isEqualTo("{\"map\":{\"camelCase\":1},\"flag\":false}");
    }

    private static Change roundTrip(Change change, String json) {
        assertThat(ClerkJson.mapper().writeValueAsString(change)).isEqualTo(json);
        return ClerkJson.mapper().readValue(json, Change.class);
    }
}
