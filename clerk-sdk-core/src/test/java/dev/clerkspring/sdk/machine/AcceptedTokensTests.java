package dev.clerkspring.sdk.machine;

import static dev.clerkspring.sdk.machine.TokenType.API_KEY;
import static dev.clerkspring.sdk.machine.TokenType.M2M_TOKEN;
import static dev.clerkspring.sdk.machine.TokenType.OAUTH_TOKEN;
import static dev.clerkspring.sdk.machine.TokenType.SESSION_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AcceptedTokensTests {

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments(Set.of(SESSION_TOKEN), null, null),
                arguments(Set.of(SESSION_TOKEN), SESSION_TOKEN, null),
                arguments(Set.of(SESSION_TOKEN), API_KEY, null),
                arguments(Set.of(API_KEY), API_KEY, null),
                arguments(Set.of(API_KEY), M2M_TOKEN, "token-type-mismatch"),
                arguments(Set.of(API_KEY), SESSION_TOKEN, "token-type-mismatch"),
                arguments(Set.of(API_KEY), null, "No token in header"),
                arguments(Set.of(API_KEY, OAUTH_TOKEN), OAUTH_TOKEN, null),
                arguments(Set.of(API_KEY, OAUTH_TOKEN), SESSION_TOKEN, "token-type-mismatch"),
                arguments(Set.of(API_KEY, OAUTH_TOKEN), null, "token-type-mismatch"),
                arguments(Set.of(API_KEY, SESSION_TOKEN), null, null),
                arguments(Set.of(API_KEY, SESSION_TOKEN), SESSION_TOKEN, null),
                arguments(Set.of(API_KEY, SESSION_TOKEN), M2M_TOKEN, "token-type-mismatch"),
                arguments(Set.of(), null, "token-type-mismatch"),
                arguments(Set.of(), SESSION_TOKEN, "token-type-mismatch"),
                arguments(Set.of(), API_KEY, "token-type-mismatch"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void refusesByTheKindAlone(Set<TokenType> accepted, TokenType presented, String reason) {
        var refusal = AcceptedTokens.of(accepted.toArray(TokenType[]::new)).refusal(presented);
        assertThat(refusal != null ? refusal.slug() : null).isEqualTo(reason);
    }
}
