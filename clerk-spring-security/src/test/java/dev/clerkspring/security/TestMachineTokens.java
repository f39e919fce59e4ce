package dev.clerkspring.security;

import dev.clerkspring.sdk.authentication.Reason;
import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.machine.MachineAuthenticator;
import dev.clerkspring.sdk.machine.MachineOutcome;
import dev.clerkspring.sdk.machine.MachineToken;
import dev.clerkspring.sdk.machine.MachineTokenVerifier;
import dev.clerkspring.sdk.machine.ReactiveMachineAuthenticator;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.sdk.token.TokenReason;
import dev.clerkspring.sdk.token.TokenSettings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.security.core.Authentication;
import reactor.core.publisher.Mono;

/** Machine tokens that are known by their text, and which of them opens which route, whatever the stack. */
public final class TestMachineTokens {

    /** Path, token in the header, status and reason. The routes accept what their names say. */
    private static final String ROUTES = """
            /keys        | ak_good     | 200 null
            /keys        | ak_revoked  | 401 token-invalid
            /keys        | ak_outage   | 503 unexpected-error
            /keys        | oat_good    | 401 token-type-mismatch
            /keys        | mt_good     | 401 token-type-mismatch
            /keys        | tOkEn-admin | 401 token-type-mismatch
            /keys        | garbage     | 401 token-type-mismatch
            /keys        | -           | 401 No token in header
            /clients     | oat_good    | 200 null
            /clients     | ak_good     | 401 token-type-mismatch
            /machines    | mt_good     | 200 null
            /machines    | ak_good     | 401 token-type-mismatch
            /several     | ak_good     | 200 null
            /several     | mt_good     | 200 null
            /several     | oat_good    | 401 token-type-mismatch
            /several     | tOkEn-admin | 401 token-type-mismatch
            /several     | -           | 401 token-type-mismatch
            /any         | ak_good     | 200 null
            /any         | oat_good    | 200 null
            /any         | mt_good     | 200 null
            /any         | tOkEn-admin | 200 null
            /any         | garbage     | 401 token-invalid
            /any         | -           | 401 session-token-and-uat-missing
            /closed      | ak_good     | 401 token-type-mismatch
            /closed      | tOkEn-admin | 401 token-type-mismatch
            /closed      | -           | 401 token-type-mismatch
            /other       | tOkEn-admin | 200 null
            /other       | ak_good     | 401 token-invalid
            /other       | oat_good    | 401 token-invalid
            /other       | -           | 401 session-token-and-uat-missing
            /public/keys | -           | 200 null
            /public/keys | ak_revoked  | 401 token-invalid
            /public/keys | tOkEn-admin | 401 token-type-mismatch
            """;

    /** Path, token in the session cookie, status and reason. */
    private static final String COOKIES = """
            /keys    | ak_good     | 401 No token in header
            /keys    | tOkEn-admin | 401 No token in header
            /several | tOkEn-admin | 401 token-type-mismatch
            /closed  | tOkEn-admin | 401 token-type-mismatch
            /any     | ak_good     | 401 token-invalid
            /any     | tOkEn-admin | 200 null
            /other   | tOkEn-admin | 200 null
            /other   | ak_good     | 401 token-invalid
            """;

    /** Path of a method with an annotation, token in the header, status and reason. */
    private static final String ANNOTATIONS = """
            /any/key     | ak_good     | 200 null
            /any/key     | oat_good    | 401 token-type-mismatch
            /any/key     | tOkEn-admin | 401 token-type-mismatch
            /any/session | tOkEn-admin | 200 null
            /any/session | ak_good     | 401 token-type-mismatch
            /any/method  | mt_good     | 200 null
            /any/method  | ak_good     | 401 token-type-mismatch
            /public/key  | -           | 401 No token in header
            /other/key   | ak_good     | 401 token-invalid
            /other/key   | tOkEn-admin | 401 token-type-mismatch
            """;

    /** Path, token in the header, what {@link #describe} says. */
    private static final String KINDS = """
            /keys     | ak_good  | ClerkApiKeyAuthenticationToken ApiKey user_1 FACTOR_BEARER,SCOPE_read
            /clients  | oat_good | ClerkOAuthAuthenticationToken OauthToken user_1 FACTOR_BEARER,SCOPE_read
            /machines | mt_good  | ClerkM2mAuthenticationToken M2mToken mch_1 FACTOR_BEARER,SCOPE_mch_2
            """;

    private static final MachineTokenVerifier VERIFIER = new MachineTokenVerifier(TokenSettings.defaults());

    private TestMachineTokens() {}

    public static Stream<Arguments> routes() {
        return rows(ROUTES);
    }

    public static Stream<Arguments> cookies() {
        return rows(COOKIES);
    }

    public static Stream<Arguments> annotations() {
        return rows(ANNOTATIONS);
    }

    public static Stream<Arguments> kinds() {
        return rows(KINDS);
    }

    private static Stream<Arguments> rows(String table) {
        return table.lines()
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(String::strip)
                        .map(cell -> cell.equals("-") ? null : cell)
                        .toArray())
                .map(Arguments::of);
    }

    /** What an application sees of who has authenticated. */
    public static String describe(Authentication authentication) {
        if ((authentication + " " + authentication.getPrincipal()).contains("_good")) {
            return "the token is printed";
        }
        var authorities = authentication.getAuthorities().stream()
                .map(Object::toString)
                .map(text -> text.replaceFirst("FactorGrantedAuthority \\[authority=([A-Z_]+).*", "$1"))
                .sorted()
                .toList();
        return String.join(
                " ",
                authentication.getClass().getSimpleName(),
                authentication.getPrincipal().getClass().getSimpleName(),
                authentication.getName(),
                String.join(",", authorities));
    }

    public static MachineAuthenticator authenticator() {
        return new MachineAuthenticator() {

            @Override
            public TokenType typeOf(String token) {
                return VERIFIER.typeOf(token);
            }

            @Override
            public MachineOutcome authenticate(String token) {
                return outcome(token);
            }
        };
    }

    public static ReactiveMachineAuthenticator reactiveAuthenticator() {
        return new ReactiveMachineAuthenticator() {

            @Override
            public TokenType typeOf(String token) {
                return VERIFIER.typeOf(token);
            }

            @Override
            public Mono<MachineOutcome> authenticate(String token) {
                return Mono.fromSupplier(() -> outcome(token));
            }
        };
    }

    private static MachineOutcome outcome(String token) {
        return switch (token) {
            case "ak_good" ->
                new MachineOutcome.Accepted(
                        new MachineToken.ApiKey("ak_id", "user_1", "name", List.of("read"), null, null));
            case "oat_good" ->
                new MachineOutcome.Accepted(
                        new MachineToken.OauthToken("oat_id", "user_1", "client_1", List.of("read"), null));
            case "mt_good" ->
                new MachineOutcome.Accepted(new MachineToken.M2mToken("mt_id", "mch_1", List.of("mch_2"), null, null));
            case "ak_outage" -> new MachineOutcome.Refused(RequestReason.UNEXPECTED_ERROR);
            default -> new MachineOutcome.Refused(new Reason.Token(TokenReason.TOKEN_INVALID));
        };
    }
}
