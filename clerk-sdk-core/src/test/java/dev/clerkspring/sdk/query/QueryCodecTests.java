package dev.clerkspring.sdk.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.clerkspring.sdk.json.Open;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class QueryCodecTests {

    enum Kind {
        GOOD,
        UNRECOGNIZED
    }

    record Query(
            @Nullable List<String> userId,
            @Nullable String primaryWeb3Wallet,
            @Nullable Boolean banned,
            @Nullable Integer offset,
            @Nullable Instant createdAtBefore,
            @Nullable Open<Kind> kind,
            @Nullable List<Open<Kind>> kinds,
            @CommaSeparated @Nullable List<String> mode,
            @JsonProperty("has2FA") @Nullable Boolean hasSecondFactor)
            implements QueryParameters {}

    @Test
    void writesAndReadsEveryType() {
        Query query = new Query(
                List.of("+a", "-b"),
                "0x1",
                false,
                0,
                Instant.ofEpochMilli(1700000000123L),
                Open.of("new", Kind.class),
                List.of(Open.of(Kind.GOOD)),
                List.of("a", "-b"),
                true);

        var parameters = QueryCodec.write(query);

        assertThat(parameters)
                .containsOnly(
                        Map.entry("user_id", List.of("+a", "-b")),
                        Map.entry("primary_web3_wallet", List.of("0x1")),
                        Map.entry("banned", List.of("false")),
                        Map.entry("offset", List.of("0")),
                        Map.entry("created_at_before", List.of("1700000000123")),
                        Map.entry("kind", List.of("new")),
                        Map.entry("kinds", List.of("good")),
                        Map.entry("mode", List.of("a,-b")),
                        Map.entry("has2FA", List.of("true")));
        assertThat(QueryCodec.read(Query.class, parameters)).isEqualTo(query);
    }

    @Test
    void leavesOutWhatIsNotSet() {
        Query nothing = new Query(null, null, null, null, null, null, null, null, null);

        assertThat(QueryCodec.write(nothing)).isEmpty();
        assertThat(QueryCodec.read(Query.class, Map.of("unknown", List.of("1", "2"))))
                .isEqualTo(nothing);
    }

    @ParameterizedTest
    @CsvSource({"offset, ten", "offset, 1.5", "banned, perhaps", "created_at_before, soon"})
    void refusesAValueThatDoesNotFit(String name, String value) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> QueryCodec.read(Query.class, Map.of(name, List.of(value))));
    }

    @Test
    void refusesAScalarGivenTwice() {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> QueryCodec.read(Query.class, Map.of("offset", List.of("1", "2"))));
    }
}
