package dev.clerkspring.sdk.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypedClaimsTests {

    private static final String PERSONAL = "ada@example.com";

    record Custom(
            @Nullable String plan,
            @JsonProperty("fullName") @Nullable String name,
            @Nullable Integer seats,
            @Nullable Details details,
            @Nullable List<Details> more) {}

    record Details(@Nullable Long big_number, @Nullable Map<String, Object> anyThing) {}

    @Test
    void bindsCustomClaimsAndRenamesNothing() {
        var custom = session(Map.of(
                        "plan",
                        "pro",
                        "fullName",
                        "Ada",
                        "seats",
                        3L,
                        "details",
                        Map.of("big_number", 1L << 40, "anyThing", Map.of("snake_case", true, "camelCase", false))))
                .claims(Custom.class);

        assertThat(custom)
                .isEqualTo(new Custom(
                        "pro", "Ada", 3, new Details(1L << 40, Map.of("snake_case", true, "camelCase", false)), null));
    }

    @Test
    void leavesWhatIsMissingOrNullAsNull() {
        var claims = new HashMap<String, Object>();
        claims.put("plan", null);

        assertThat(session(claims).claims(Custom.class)).isEqualTo(new Custom(null, null, null, null, null));
    }

    static Stream<Arguments> mismatches() {
        return Stream.of(
                arguments(Map.of("seats", PERSONAL), "'seats'"),
                arguments(Map.of("seats", List.of(PERSONAL)), "'seats'"),
                arguments(Map.of("details", PERSONAL), "'details'"),
                arguments(Map.of("details", Map.of("big_number", PERSONAL)), "'details.big_number'"),
                arguments(Map.of("more", List.of(Map.of(), PERSONAL)), "'more.[1]'"));
    }

    @ParameterizedTest
    @MethodSource("mismatches")
    void saysWhichClaimDoesNotFitAndNotWhatIsInIt(Map<String, Object> claims, String path) {
        assertThatExceptionOfType(ClaimsMismatchException.class)
                .isThrownBy(() -> session(claims).claims(Custom.class))
                .withNoCause()
                .withMessage("The claim " + path + " of the session does not fit " + Custom.class.getName());
    }

    @Test
    void saysWhichTypeCannotBeReadAtAll() {
        assertThatExceptionOfType(ClaimsMismatchException.class)
                .isThrownBy(() -> session(Map.of("plan", PERSONAL)).claims(Integer.class))
                .withNoCause()
                .withMessageContaining(Integer.class.getName())
                .withMessageNotContaining(PERSONAL);
    }

    @Test
    void tellsWhetherSomebodyActsInTheUsersName() {
        assertThat(session(Map.of()).isImpersonated()).isFalse();
        assertThat(session(Map.of("act", Map.of("sub", "user_2"))).isImpersonated())
                .isTrue();
        assertThat(session(Map.of("act", Map.of())).isImpersonated()).isTrue();
    }

    @Test
    void printsNoClaims() {
        var session = session(Map.of("email", PERSONAL, "act", Map.of("sub", "user_2", "email", PERSONAL)));

        assertThat(session.toString()).contains("user_1").doesNotContain(PERSONAL);
        assertThat(String.valueOf(session.actor())).contains("user_2").doesNotContain(PERSONAL);
    }

    private static ClerkSession session(Map<String, Object> claims) {
        var all = new HashMap<>(claims);
        all.put("sub", "user_1");
        return ClerkSession.of(all);
    }
}
