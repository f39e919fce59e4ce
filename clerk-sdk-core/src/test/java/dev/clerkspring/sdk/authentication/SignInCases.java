package dev.clerkspring.sdk.authentication;

import static dev.clerkspring.sdk.token.TestTokens.claims;
import static dev.clerkspring.sdk.token.TestTokens.header;
import static dev.clerkspring.sdk.token.TestTokens.sign;
import static dev.clerkspring.sdk.token.TestTokens.with;
import static dev.clerkspring.sdk.token.TestTokens.withClaim;

import dev.clerkspring.sdk.token.TestTokens;
import java.util.List;
import java.util.stream.Stream;

/** What a protected page answers where browsers are sent to sign in: {@code 307} and where to, or {@code 401} and why. */
public final class SignInCases {

    private static final String PAGE = "redirect_url=https%3A%2F%2Fapp.example.com%2Fpage%3Fa%3Db";

    private static final String SYNC = PAGE + "%26__clerk_synced%3Dfalse";

    private SignInCases() {}

    /** All of them, of requests without a body. */
    public static List<RequestCase> all() {
        return Stream.of(places(), pages(), ways(), reasons())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<RequestCase> places() {
        return Stream.of(
                of("Clerk's page", Setup.SIGN_IN).expect("307 https://accounts.example.com/sign-in?" + PAGE),
                of("no page asked for", Setup.PROD).expect("401 session-token-and-uat-missing"),
                dev("Clerk's page, browser goes along", Setup.SIGN_IN_DEV)
                        .expect("307 https://accounts.example.com/sign-in?" + PAGE + "&__clerk_db_jwt=dvb_1"),
                dev("own page, browser is known there", Setup.SIGN_IN_HERE)
                        .expect("307 https://app.example.com/sign-in?" + PAGE),
                dev("page on another host", Setup.SIGN_IN_ELSEWHERE)
                        .expect("307 https://login.example.com/in?x=y&" + PAGE + "&__clerk_db_jwt=dvb_1"),
                of("satellite", Setup.SIGN_IN_SATELLITE).expect("307 https://primary.example.org/sign-in?" + SYNC),
                dev("satellite in development", Setup.SIGN_IN_SATELLITE_DEV)
                        .expect("307 https://primary.example.org/sign-in?" + SYNC + "&__clerk_db_jwt=dvb_1"),
                of("satellite that has been in sync", Setup.SIGN_IN_SATELLITE)
                        .url("https://app.example.com/page?__clerk_synced=true&a=b")
                        .expect("307 https://primary.example.org/sign-in?" + SYNC));
    }

    private static Stream<RequestCase> pages() {
        return Stream.of(
                of("script", Setup.SIGN_IN).fetch().expect("401 session-token-and-uat-missing"),
                of("frame", Setup.SIGN_IN)
                        .header("Sec-Fetch-Dest", "iframe")
                        .expect("307 https://accounts.example.com/sign-in?" + PAGE),
                of("image", Setup.SIGN_IN)
                        .header("Sec-Fetch-Dest", "image")
                        .header("Accept", "text/html")
                        .expect("401 session-token-and-uat-missing"),
                old("old browser", "text/html,*/*").expect("307 https://accounts.example.com/sign-in?" + PAGE),
                old("client of an API", "application/json, text/html").expect("401 session-token-and-uat-missing"),
                old("client without wishes", "*/*").expect("401 session-token-and-uat-missing"),
                of("HEAD", Setup.SIGN_IN).method("HEAD").expect("401 session-token-and-uat-missing"),
                of("POST", Setup.SIGN_IN).method("POST").expect("401 session-token-and-uat-missing"),
                of("bearer token", Setup.SIGN_IN)
                        .header("Authorization", "Bearer garbage")
                        .expect("401 token-invalid"),
                of("other credentials", Setup.SIGN_IN)
                        .header("Authorization", "Basic dTpw")
                        .expect("307 https://accounts.example.com/sign-in?" + PAGE));
    }

    private static Stream<RequestCase> ways() {
        return Stream.of(
                of("another way back is asked for", Setup.SIGN_IN)
                        .url("https://app.example.com/page?redirect_url=https://evil.example.net/")
                        .expect("307 https://accounts.example.com/sign-in?redirect_url=https%3A%2F%2Fapp.example.com"
                                + "%2Fpage%3Fredirect_url%3Dhttps%3A%2F%2Fevil.example.net%2F"),
                of("secrets in the URL stay behind", Setup.SIGN_IN)
                        .url(
                                "https://app.example.com/page?a=b&__clerk_db_jwt=x&__clerk_handshake_nonce=y&__dev_session=z")
                        .expect("307 https://accounts.example.com/sign-in?" + PAGE),
                dev("sign-in page itself", Setup.SIGN_IN_HERE)
                        .url("https://app.example.com/sign-in?a=b")
                        .expect("401 session-token-and-uat-missing"),
                dev("below the sign-in page", Setup.SIGN_IN_HERE)
                        .url("https://app.example.com/sign-in/factor-one")
                        .expect("401 session-token-and-uat-missing"),
                dev("beside the sign-in page", Setup.SIGN_IN_HERE)
                        .url("https://app.example.com/sign-ins")
                        .expect("307 https://app.example.com/sign-in?"
                                + "redirect_url=https%3A%2F%2Fapp.example.com%2Fsign-ins"),
                dev("path of the sign-in page on another host", Setup.SIGN_IN_ELSEWHERE)
                        .url("https://app.example.com/in")
                        .expect("307 https://login.example.com/in?x=y&redirect_url=https%3A%2F%2Fapp.example.com%2Fin"
                                + "&__clerk_db_jwt=dvb_1"),
                of("third redirect in a row", Setup.SIGN_IN)
                        .cookie("__clerk_redirect_count", 2)
                        .expect("307 https://accounts.example.com/sign-in?" + PAGE),
                of("loop", Setup.SIGN_IN)
                        .cookie("__clerk_redirect_count", 3)
                        .expect("401 session-token-and-uat-missing"));
    }

    private static Stream<RequestCase> reasons() {
        return Stream.of(
                session("signed in", TestTokens.session()).expect("200"),
                of("handshake is worth a try first", Setup.SIGN_IN)
                        .cookie("__client_uat", 1)
                        .expect("307 https://clerk.example.com/v1/client/handshake?" + PAGE),
                session("pending", sign(header(), with(claims(), "sts", "pending")))
                        .expect("307 https://accounts.example.com/sign-in/tasks?" + PAGE),
                session("unreadable", "x.y.z").expect("307 https://accounts.example.com/sign-in?" + PAGE),
                session("of another issuer", withClaim("iss", "https://clerk.other.com"))
                        .expect("307 https://accounts.example.com/sign-in?" + PAGE),
                session("of a party that is not ours", withClaim("azp", "https://evil.example.net"))
                        .expect("401 token-invalid-authorized-parties"));
    }

    private static RequestCase of(String name, Setup setup) {
        return RequestCase.of("Sign-in", name, setup);
    }

    private static RequestCase dev(String name, Setup setup) {
        return of(name, setup).cookie("__clerk_db_jwt", "dvb_1");
    }

    private static RequestCase old(String name, String accept) {
        var row = of(name, Setup.SIGN_IN).header("Accept", accept);
        row.headers().remove("Sec-Fetch-Dest");
        return row;
    }

    private static RequestCase session(String name, String token) {
        return of(name, Setup.SIGN_IN).cookie("__session", token).cookie("__client_uat", 1);
    }
}
