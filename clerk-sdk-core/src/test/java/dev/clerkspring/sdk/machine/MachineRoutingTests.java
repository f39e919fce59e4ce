package dev.clerkspring.sdk.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.InstanceRouter;
import dev.clerkspring.sdk.authentication.Reason;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.machine.MachineOutcome.Accepted;
import dev.clerkspring.sdk.machine.MachineOutcome.Refused;
import dev.clerkspring.sdk.token.TestTokens;
import dev.clerkspring.sdk.token.TokenReason;
import dev.clerkspring.sdk.token.TokenSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

/** Whom of three instances a machine token is shown to, and whose answer counts, by both drivers. */
class MachineRoutingTests {

    private static final Refused INVALID = new Refused(new Reason.Token(TokenReason.TOKEN_INVALID));

    private static final Refused UNAVAILABLE = new Refused(RequestReason.UNEXPECTED_ERROR);

    private static final Refused NO_KEY = new Refused(new Reason.Token(TokenReason.SECRET_KEY_INVALID));

    private static final Refused OTHER_ISSUER = new Refused(new Reason.Token(TokenReason.TOKEN_INVALID_ISSUER));

    private static final List<String> NAMES = List.of("primary", "admin", "partner");

    /** A token, what each instance says of it (null: it cannot ask), who is asked, and what comes out. */
    private record Case(
            String name,
            String token,
            List<@Nullable MachineOutcome> answers,
            List<String> asked,
            MachineOutcome expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        var yes = accepted("admin");
        return Stream.of(
                of(
                        "the primary knows it",
                        "ak_1",
                        answers(accepted("primary"), yes, INVALID),
                        "primary",
                        accepted("primary")),
                of("the second knows it", "ak_1", answers(INVALID, yes, INVALID), "primary admin", yes),
                of("nobody knows it", "ak_1", answers(INVALID, INVALID, INVALID), "primary admin partner", INVALID),
                of(
                        "the first cannot tell, the second knows it",
                        "ak_1",
                        answers(UNAVAILABLE, yes, INVALID),
                        "primary admin",
                        yes),
                of(
                        "the first cannot tell, nobody else knows it",
                        "ak_1",
                        answers(UNAVAILABLE, INVALID, INVALID),
                        "primary admin partner",
                        UNAVAILABLE),
                of(
                        "the last cannot tell, nobody else knows it",
                        "oat_1",
                        answers(INVALID, INVALID, UNAVAILABLE),
                        "primary admin partner",
                        UNAVAILABLE),
                of("only the second can ask", "mt_1", answers(null, INVALID, null), "admin", INVALID),
                of("nobody can ask", "ak_1", answers(null, null, null), "primary", NO_KEY),
                of(
                        "a JWT of the second",
                        jwt(issuer("admin")),
                        answers(accepted("primary"), yes, INVALID),
                        "admin",
                        yes),
                of(
                        "a JWT that the second refuses",
                        jwt(issuer("admin")),
                        answers(accepted("primary"), INVALID, INVALID),
                        "admin",
                        INVALID),
                of(
                        "a JWT of an instance that cannot ask",
                        jwt(issuer("admin")),
                        answers(INVALID, null, INVALID),
                        "admin",
                        NO_KEY),
                of(
                        "a JWT of somebody else",
                        jwt("https://clerk.other.example.com"),
                        answers(yes, yes, yes),
                        "",
                        OTHER_ISSUER),
                of("a JWT of nobody", jwt(null), answers(yes, yes, yes), "", OTHER_ISSUER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void asksWhoMayKnowATokenUntilOneAcceptsIt(Case row) {
        var router = new InstanceRouter(
                NAMES.stream().map(MachineRoutingTests::rules).toList());
        var heard = new ArrayList<String>();
        var listener = new MachineTokenListener() {

            @Override
            public void onDecision(String instance, TokenType type, MachineOutcome outcome) {
                heard.add(instance);
            }
        };
        var asked = new ArrayList<String>();
        var instances = IntStream.range(0, 3)
                .mapToObj(i -> new Stub(NAMES.get(i), row.answers().get(i), asked))
                .toList();
        var blocking = MachineAuthenticator.route(router, List.copyOf(instances), listener);
        var reactive = ReactiveMachineAuthenticator.route(
                router, instances.stream().map(MachineRoutingTests::reactive).toList(), listener);

        assertThat(blocking.authenticate(row.token())).isEqualTo(row.expected());
        assertThat(asked).isEqualTo(row.asked());
        asked.clear();
        assertThat(reactive.authenticate(row.token()).block()).isEqualTo(row.expected());
        assertThat(asked).isEqualTo(row.asked());
        assertThat(heard).isEqualTo(row.asked().isEmpty() ? List.of("none", "none") : List.of());

        var type = new MachineTokenVerifier(TokenSettings.defaults()).typeOf(row.token());
        boolean some = row.answers().stream().anyMatch(Objects::nonNull);
        assertThat(blocking.typeOf(row.token())).isEqualTo(type);
        assertThat(reactive.typeOf(row.token())).isEqualTo(type);
        assertThat(blocking.verifiesOpaque(type)).isEqualTo(some);
        assertThat(reactive.verifiesOpaque(type)).isEqualTo(some);
    }

    private static Case of(
            String name, String token, List<@Nullable MachineOutcome> answers, String asked, MachineOutcome expected) {
        return new Case(name, token, answers, asked.isEmpty() ? List.of() : List.of(asked.split(" ")), expected);
    }

    private static List<@Nullable MachineOutcome> answers(@Nullable MachineOutcome... answers) {
        return Stream.of(answers).toList();
    }

    private static Accepted accepted(String instance) {
        return new Accepted(new MachineToken.ApiKey("ak_id", "user_1", "n", List.of(), null, null), instance);
    }

    private static String issuer(String name) {
        return "https://clerk." + name + ".example.com";
    }

    private static String jwt(@Nullable String issuer) {
        var claims = TestTokens.with(TestTokens.claims(), "sub", "mch_1");
        return TestTokens.sign(
                Map.of("alg", "RS256", "typ", "JWT", "kid", "k"),
                issuer != null ? TestTokens.with(claims, "iss", issuer) : TestTokens.without(claims, "iss"));
    }

    private static RequestAuthenticator rules(String name) {
        return new RequestAuthenticator(AuthenticationSettings.builder()
                .instance(name)
                .tokens(TokenSettings.builder().issuers(List.of(issuer(name))).build())
                .build());
    }

    private static ReactiveMachineAuthenticator reactive(Stub stub) {
        return new ReactiveMachineAuthenticator() {

            @Override
            public TokenType typeOf(String token) {
                return stub.typeOf(token);
            }

            @Override
            public boolean verifiesOpaque(TokenType type) {
                return stub.verifiesOpaque(type);
            }

            @Override
            public Mono<MachineOutcome> authenticate(String token) {
                return Mono.fromSupplier(() -> stub.authenticate(token));
            }
        };
    }

    private record Stub(String name, @Nullable MachineOutcome answer, List<String> asked)
            implements MachineAuthenticator {

        @Override
        public TokenType typeOf(String token) {
            return new MachineTokenVerifier(TokenSettings.defaults()).typeOf(token);
        }

        @Override
        public boolean verifiesOpaque(TokenType type) {
            return answer != null;
        }

        @Override
        public MachineOutcome authenticate(String token) {
            asked.add(name);
            return answer != null ? answer : NO_KEY;
        }
    }
}
