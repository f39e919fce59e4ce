package dev.clerkspring.sdk.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.token.TestClock;
import dev.clerkspring.sdk.token.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Clerk's redirect helpers. */
class SignInTests {

    private static final String BACK = "?redirect_url=https%3A%2F%2Fapp.example.com%2Fpage%3Fa%3Db";

    static List<RequestCase> cases() {
        return SignInCases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void offersTheSignInPageInsteadOfARefusal(RequestCase row) {
        var decision = new RequestAuthenticator(row.setup().settings(HandshakeMode.PROTECTED))
                .decide(row.view(), TestTokens.keySet(), TestTokens.NOW);

        if (decision instanceof SignedOut out && out.challenge() != null) {
            assertThat("307 " + out.challenge().location()).startsWith(row.expected());
            assertThat(out.challenge().headers())
                    .containsEntry("Cache-Control", "no-store")
                    .containsEntry("x-clerk-auth-reason", out.reason().slug());
            assertThat(out.challenge().cookies())
                    .singleElement()
                    .asString()
                    .startsWith("__clerk_redirect_count=" + (row.toString().contains("third") ? 3 : 1) + ";");
        } else {
            assertThat(decision instanceof SignedOut out ? "401 " + out.reason().slug() : "200")
                    .isEqualTo(row.expected());
            assertThat(decision).isInstanceOfAny(SignedOut.class, SignedIn.class);
        }
    }

    @Test
    void offersNothingWhereTheHandshakeThatCameBackRedirects() {
        var row = RequestCase.of("Sign-in", "handshake came back", Setup.SIGN_IN_DEV)
                .url("https://app.example.com/page?__clerk_handshake_nonce=n")
                .fetched(Fetched.nothing().withDirectives(List.of()));
        var decision = new RequestAuthenticator(row.setup().settings(HandshakeMode.PROTECTED))
                .decide(row.view(), TestTokens.keySet(), TestTokens.NOW, row.fetched());

        assertThat(decision).isInstanceOfSatisfying(SignedOut.class, out -> {
            assertThat(out.instructions().location()).isEqualTo("https://app.example.com/page");
            assertThat(out.challenge()).isNull();
        });
    }

    /** As {@code createRedirect} of Clerk's own SDK makes them, but for the query behind tasks. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            SIGN_IN,           false, https://accounts.example.com/sign-in,       https://accounts.example.com/sign-up
            SIGN_IN,           true,  https://accounts.example.com/sign-in/tasks, https://accounts.example.com/sign-up/tasks
            SIGN_IN_HERE,      false, https://app.example.com/sign-in,            https://app.example.com/sign-in/create
            SIGN_IN_HERE,      true,  https://app.example.com/sign-in/tasks,      https://app.example.com/sign-in/create/tasks
            SIGN_IN_ELSEWHERE, false, https://login.example.com/in?x=y,           https://app.example.com/join
            SIGN_IN_ELSEWHERE, true,  https://login.example.com/in/tasks?x=y,     https://app.example.com/join/tasks
            """)
    void leadsToThePages(Setup setup, boolean pending, String signIn, String signUp) {
        var redirects = redirects(setup.settings(HandshakeMode.PROTECTED));
        var request = RequestCase.of("Sign-in", "", setup).view();

        assertThat(redirects.signIn(request, pending)).isEqualTo(signIn + back(signIn));
        assertThat(redirects.signUp(request, pending)).isEqualTo(signUp + back(signUp));
    }

    private static String back(String page) {
        return page.contains("?") ? BACK.replace('?', '&') : BACK;
    }

    @Test
    void goesThereWithoutAWayBackWhereTheRequestHasNoUrl() {
        var settings = Setup.SIGN_IN_ELSEWHERE.settings(HandshakeMode.OFF);

        assertThat(redirects(settings).signIn(RequestView.bearer("x"), false))
                .isEqualTo("https://login.example.com/in?x=y");
        assertThat(redirects(settings).signUp(RequestView.bearer("x"), true)).isEqualTo("/join/tasks");
    }

    @Test
    void saysWhenNoPageIsKnown() {
        var redirects = redirects(AuthenticationSettings.builder().build());

        assertThatIllegalStateException()
                .isThrownBy(() -> redirects.signIn(RequestView.bearer("x"), false))
                .withMessageContaining("sign-in URL");
    }

    @ParameterizedTest
    @CsvSource({
        "clerk.example.com, https://accounts.example.com",
        "foo-bar-13.clerk.accounts.dev, https://foo-bar-13.accounts.dev",
        "foo-bar-13.clerk.accountsstage.dev, https://foo-bar-13.accountsstage.dev",
        "clerk.accounts.example.com, https://accounts.example.com"
    })
    void findsTheAccountPortalBesideTheFrontendApi(String frontendApi, String origin) {
        assertThat(AccountPortal.of(frontendApi)).isEqualTo(origin);
    }

    private static SignInRedirects redirects(AuthenticationSettings settings) {
        return new SignInRedirects(new RequestAuthenticator(settings), new TestClock());
    }
}
