package dev.clerkspring.sdk.authentication;

import static dev.clerkspring.sdk.token.TestTokens.claims;
import static dev.clerkspring.sdk.token.TestTokens.header;
import static dev.clerkspring.sdk.token.TestTokens.json;
import static dev.clerkspring.sdk.token.TestTokens.sign;
import static dev.clerkspring.sdk.token.TestTokens.with;
import static dev.clerkspring.sdk.token.TestTokens.withClaim;
import static dev.clerkspring.sdk.token.TestTokens.withHeader;

import dev.clerkspring.sdk.token.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Clerk's cases for requests that can be decided without I/O, and every row of its decision table. */
public final class RequestCases {

    private static final long T = TestTokens.NOW.getEpochSecond();

    private static final String GOOD = TestTokens.session();

    private static final String EXPIRED = withClaim("exp", T - 60);

    private static final String FORGED = forged(claims());

    private static final String NO_REFRESH = "session-token-expired-refresh-non-eligible-no-refresh-cookie";

    private static final Map<String, String> ACME = Map.of("id", "org_1", "slg", "acme");

    private static final String ORG = sign(header(), with(with(claims(), "v", 2), "o", ACME));

    private static final Map<String, Object> PENDING = with(claims(), "sts", "pending");

    private RequestCases() {}

    public static List<RequestCase> all() {
        return Stream.of(
                        credentials(),
                        clients(),
                        times(),
                        developmentInstances(),
                        satellites(),
                        kinds(),
                        referrers(),
                        organizations(),
                        handshakes(),
                        refreshes(),
                        places())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<RequestCase> credentials() {
        return Stream.of(
                prod("Q1", "good header, garbage cookies")
                        .header("Authorization", "Bearer " + GOOD)
                        .cookie("__session", "x")
                        .expect("HEADER"),
                signedIn("Q2", "forged header, good cookies", Setup.PROD)
                        .header("Authorization", "Bearer " + FORGED)
                        .expect("signed-out token-invalid-signature"),
                signedIn("Q3", "basic header, good cookies", Setup.PROD)
                        .header("Authorization", "Basic dTpw")
                        .expect("COOKIE"),
                prod("Q4", "scheme in lower case")
                        .header("Authorization", "bearer " + GOOD)
                        .expect("HEADER"),
                prod("1.2", "a run of spaces behind the scheme")
                        .header("Authorization", "Bearer   " + GOOD)
                        .expect("HEADER"),
                prod("1.2", "something behind the token")
                        .header("Authorization", "Bearer " + GOOD + " more")
                        .expect("HEADER"),
                signedIn("1.2", "a scheme that is none, good cookies", Setup.PROD)
                        .header("Authorization", "Bearer: " + FORGED)
                        .expect("COOKIE"),
                signedIn("1.2", "scheme alone, good cookies", Setup.PROD)
                        .header("Authorization", "Bearer")
                        .expect("signed-out token-invalid"),
                signedIn("1.2", "two tokens, as in two headers, good cookies", Setup.PROD)
                        .header("Authorization", "Bearer " + GOOD + ",Bearer " + FORGED)
                        .expect("signed-out token-invalid"),
                prod("Q5", "nothing").expect("signed-out session-token-and-uat-missing"),
                prod("Q11", "expired header, never a redirect")
                        .fetch()
                        .header("Authorization", "Bearer " + EXPIRED)
                        .expect("signed-out token-expired"),
                prod("Q24", "payload is null")
                        .cookie("__client_uat", T)
                        .cookie("__session", "eyJhbGciOiJSUzI1NiJ9.bnVsbA.AAAA")
                        .expect("signed-out token-invalid"),
                prod("Q24", "header is null, by header")
                        .header("Authorization", "Bearer bnVsbA.bnVsbA.AAAA")
                        .expect("signed-out token-invalid"),
                prod("Q26", "cookie forged by encoding")
                        .cookie("a", "b%3B__session=" + GOOD)
                        .expect("signed-out session-token-and-uat-missing"));
    }

    private static Stream<RequestCase> clients() {
        var client = prod("Q6", "client without session").cookie("__client_uat", 12345);
        return Stream.of(
                client.expect(
                        "handshake client-uat-but-no-session-token", "https://clerk.example.com/v1/client/handshake"),
                client.fetch().expect("signed-out client-uat-but-no-session-token"),
                client.method("POST").expect("signed-out client-uat-but-no-session-token"),
                prod("Q6", "client without session, old browser")
                        .cookie("__client_uat", 1)
                        .header("Sec-Fetch-Dest", "")
                        .expect("signed-out client-uat-but-no-session-token"),
                prod("Q6", "client without session, old browser that loads a page")
                        .cookie("__client_uat", 1)
                        .header("Sec-Fetch-Dest", "")
                        .header("Accept", "text/html")
                        .expect("handshake client-uat-but-no-session-token"),
                prod("Q7", "session without client")
                        .cookie("__session", GOOD)
                        .expect("handshake session-token-but-no-client-uat"),
                prod("Row 11", "session, client signed out")
                        .cookie("__session", GOOD)
                        .cookie("__client_uat", 0)
                        .expect("handshake session-token-but-no-client-uat"),
                prod("Row 10", "client not a number")
                        .cookie("__client_uat", "x")
                        .expect("signed-out session-token-and-uat-missing"),
                prod("1.7", "client a number and more")
                        .cookie("__client_uat", "12abc")
                        .expect("signed-out session-token-and-uat-missing"),
                prod("1.7", "client of sixteen digits")
                        .cookie("__client_uat", "1".repeat(16))
                        .expect("signed-out session-token-and-uat-missing"),
                prod("Q8", "session as old as client")
                        .cookie("__session", GOOD)
                        .cookie("__client_uat", T)
                        .expect("COOKIE"),
                prod("Q8", "session older than client")
                        .cookie("__session", GOOD)
                        .cookie("__client_uat", T + 10)
                        .expect("handshake session-token-iat-before-client-uat"),
                prod("Row 13c", "session without time of issue")
                        .cookie("__session", TestTokens.withoutClaim("iat"))
                        .cookie("__client_uat", T + 10)
                        .expect("COOKIE"),
                prod("Row 13a", "session unreadable")
                        .cookie("__session", "x.y.z")
                        .cookie("__client_uat", T)
                        .expect("signed-out token-invalid"),
                prod("Q25", "suffixed beside another instance's")
                        .cookie("__session", withClaim("iss", "https://clerk.other.com"))
                        .cookie("__client_uat", 0)
                        .cookie("__session" + Setup.PROD.suffix(), GOOD)
                        .cookie("__client_uat" + Setup.PROD.suffix(), T)
                        .expect("COOKIE"),
                prod("Q25", "both signed out, both sessions")
                        .cookie("__session", GOOD)
                        .cookie("__client_uat", 0)
                        .cookie("__session" + Setup.PROD.suffix(), GOOD)
                        .cookie("__client_uat" + Setup.PROD.suffix(), 0)
                        .expect("handshake session-token-but-no-client-uat", "suffixed_cookies=true"),
                prod("Q25", "both signed out, session without suffix")
                        .cookie("__session", GOOD)
                        .cookie("__client_uat", 0)
                        .cookie("__client_uat" + Setup.PROD.suffix(), 0)
                        .expect("signed-out session-token-and-uat-missing"),
                prod("Q25", "without suffix alone")
                        .cookie("__session", GOOD)
                        .cookie("__client_uat", T)
                        .expect("COOKIE"),
                families("both of one age", FORGED, GOOD, T).expect("COOKIE"),
                families("the one without suffix is newer", withClaim("iat", T + 1), FORGED, T)
                        .expect("COOKIE"),
                families("issuer is no text", forged(with(claims(), "iss", 1)), GOOD, T)
                        .expect("COOKIE"),
                families("suffixed client is signed out", GOOD, FORGED, 0).expect("COOKIE"),
                prod("Q25", "suffixed session without client")
                        .cookie("__session", GOOD)
                        .cookie("__client_uat", T)
                        .cookie("__session" + Setup.PROD.suffix(), FORGED)
                        .expect("COOKIE"),
                prod("Q25", "another instance's alone")
                        .cookie("__session", withClaim("iss", "https://clerk.other.com"))
                        .cookie("__client_uat", T)
                        .expect("signed-out session-token-and-uat-missing"),
                dev("Q25", "development, suffixed client is signed out")
                        .cookie("__clerk_db_jwt", "dvb_1")
                        .cookie("__session", GOOD)
                        .cookie("__client_uat", T)
                        .cookie("__client_uat" + Setup.DEV.suffix(), 0)
                        .expect("COOKIE"),
                dev("Q25", "development, suffixed session has expired")
                        .cookie("__clerk_db_jwt", "dvb_1")
                        .cookie("__session", GOOD)
                        .cookie("__client_uat", 0)
                        .cookie("__session" + Setup.DEV.suffix(), EXPIRED)
                        .cookie("__client_uat" + Setup.DEV.suffix(), T)
                        .expect("handshake session-token-but-no-client-uat", "suffixed_cookies=false"),
                signedIn("Q42", "pending session", Setup.PROD, sign(header(), PENDING))
                        .expect("signed-out pending"),
                signedIn("Q42", "pending session, accepted", Setup.PENDING, sign(header(), PENDING))
                        .expect("COOKIE"));
    }

    private static Stream<RequestCase> times() {
        var expired = signedIn("Q9", "expired cookie", Setup.PROD, EXPIRED);
        var notGet = signedIn("Q10", "expired cookie", Setup.PROD, EXPIRED);
        return Stream.of(
                expired.expect(
                        "handshake " + NO_REFRESH,
                        "redirect_url=https%3A%2F%2Fapp.example.com%2Fpage%3Fa%3Db",
                        "__clerk_api_version=2026-05-12",
                        "suffixed_cookies=false",
                        "__clerk_hs_reason=" + NO_REFRESH,
                        "format=nonce",
                        "__session=" + EXPIRED,
                        "__clerk_redirect_count=1; Path=/; SameSite=Lax; HttpOnly; Max-Age=2",
                        "!__clerk_db_jwt"),
                expired.fetch().expect("signed-out " + NO_REFRESH),
                expired.header("Sec-Fetch-Dest", "iframe").expect("handshake " + NO_REFRESH),
                notGet.method("HEAD").expect("signed-out session-token-expired-refresh-non-eligible-non-get"),
                notGet.method("POST").expect("signed-out session-token-expired-refresh-non-eligible-non-get"),
                signedIn("Q12", "not valid yet", Setup.PROD, withClaim("nbf", T + 60))
                        .expect("handshake session-token-nbf"),
                signedIn("Q12", "issued in the future", Setup.PROD, withClaim("iat", T + 60))
                        .expect("handshake session-token-iat-in-the-future"),
                signedIn("Q13", "second redirect", Setup.PROD, EXPIRED)
                        .cookie("__clerk_redirect_count", 2)
                        .expect("handshake " + NO_REFRESH, "__clerk_redirect_count=3"),
                signedIn("Q13", "third redirect", Setup.PROD, EXPIRED)
                        .cookie("__clerk_redirect_count", 3)
                        .expect("signed-out " + NO_REFRESH),
                signedIn("Q13", "fourth redirect", Setup.PROD, EXPIRED)
                        .cookie("__clerk_redirect_count", 4)
                        .expect("signed-out " + NO_REFRESH),
                signedIn("Q13", "redirects not counted in digits", Setup.PROD, EXPIRED)
                        .cookie("__clerk_redirect_count", "3x")
                        .expect("handshake " + NO_REFRESH, "__clerk_redirect_count=1"),
                signedIn("Row 14", "forged", Setup.PROD, FORGED).expect("signed-out token-invalid-signature"),
                signedIn("Row 17", "good", Setup.PROD).expect("COOKIE"));
    }

    private static Stream<RequestCase> developmentInstances() {
        var satellite = "__clerk_redirect_url=https%3A%2F%2Fsat.example.org%2Fx%3F__clerk_synced%3Dfalse";
        return Stream.of(
                dev("Q14", "nothing").expect("handshake dev-browser-missing"),
                dev("Q14", "nothing").fetch().expect("signed-out dev-browser-missing"),
                dev("Q15", "dev browser alone")
                        .cookie("__clerk_db_jwt", "dvb_1")
                        .expect("signed-out session-token-and-uat-missing"),
                dev("Q16", "dev browser in the URL")
                        .url("https://app.example.com/page?__clerk_db_jwt=dvb_2&a=b")
                        .expect(
                                "handshake dev-browser-sync",
                                "redirect_url=https%3A%2F%2Fapp.example.com%2Fpage%3Fa%3Db&",
                                "&__clerk_db_jwt=dvb_2"),
                dev("Row 8", "dev browser in the URL, empty")
                        .cookie("__clerk_db_jwt", "dvb_1")
                        .url("https://app.example.com/page?__clerk_db_jwt")
                        .expect("handshake dev-browser-sync", "&__clerk_db_jwt=dvb_1"),
                prod("Row 8", "production knows no dev browsers")
                        .url("https://app.example.com/page?__clerk_db_jwt=dvb_2")
                        .expect("signed-out session-token-and-uat-missing"),
                RequestCase.of("Q17", "back to the satellite", Setup.DEV_PRIMARY)
                        .cookie("__clerk_db_jwt", "dvb_1")
                        .url("https://app.example.com/sign-in?" + satellite)
                        .expect(
                                "handshake primary-responds-to-syncing",
                                "https://sat.example.org/x?__clerk_db_jwt=dvb_1&__clerk_synced=true"),
                RequestCase.of("Q17", "back to another site", Setup.DEV_PRIMARY)
                        .cookie("__clerk_db_jwt", "dvb_1")
                        .url("https://app.example.com/sign-in?__clerk_redirect_url=https%3A%2F%2Fevil.example.org%2F")
                        .expect("signed-out session-token-and-uat-missing"),
                RequestCase.of("Q17", "back to no URL", Setup.DEV_PRIMARY)
                        .cookie("__clerk_db_jwt", "dvb_1")
                        .url("https://app.example.com/sign-in?__clerk_redirect_url=%00%3A%2F%2F%5B")
                        .expect("signed-out session-token-and-uat-missing"),
                RequestCase.of("Row 7", "back to the satellite, fetch", Setup.DEV_PRIMARY)
                        .fetch()
                        .url("https://app.example.com/sign-in?" + satellite)
                        .expect("signed-out primary-responds-to-syncing"),
                RequestCase.of("Row 7", "production", Setup.PROD_PRIMARY)
                        .url("https://app.example.com/sign-in?" + satellite)
                        .expect("signed-out session-token-and-uat-missing"));
    }

    private static Stream<RequestCase> satellites() {
        return Stream.of(
                RequestCase.of("Q18", "production satellite, nothing", Setup.PROD_SATELLITE)
                        .expect("signed-out session-token-and-uat-missing"),
                RequestCase.of("Q18", "production satellite, nothing, automatic", Setup.PROD_SATELLITE_AUTO)
                        .expect(
                                "handshake satellite-needs-syncing",
                                "https://clerk.app.example.com/v1/client/handshake?"),
                RequestCase.of("Q19", "production satellite, to be synchronized", Setup.PROD_SATELLITE)
                        .url("https://app.example.com/?__clerk_synced=false")
                        .expect("handshake satellite-needs-syncing"),
                RequestCase.of("Q19", "production satellite, synchronized", Setup.PROD_SATELLITE_AUTO)
                        .url("https://app.example.com/?__clerk_synced=true")
                        .expect("signed-out session-token-and-uat-missing"),
                RequestCase.of("Row 5", "development satellite, nothing", Setup.DEV_SATELLITE)
                        .expect("signed-out session-token-and-uat-missing"),
                RequestCase.of("Q20", "development satellite, automatic", Setup.DEV_SATELLITE_AUTO)
                        .expect(
                                "handshake satellite-needs-syncing",
                                "https://primary.example.org/sign-in?__clerk_redirect_url="
                                        + "https%3A%2F%2Fapp.example.com%2Fpage%3Fa%3Db"),
                RequestCase.of("Q21", "satellite in a frame", Setup.PROD_SATELLITE_AUTO)
                        .header("Sec-Fetch-Dest", "iframe")
                        .expect("signed-out session-token-and-uat-missing"),
                RequestCase.of("Row 17", "satellite with suffixed cookies", Setup.PROD_SATELLITE)
                        .cookie("__session" + Setup.PROD_SATELLITE.suffix(), GOOD)
                        .cookie("__client_uat" + Setup.PROD_SATELLITE.suffix(), T)
                        .expect("COOKIE"),
                signedIn("Row 3", "satellite with the primary's cookies", Setup.PROD_SATELLITE)
                        .expect("signed-out session-token-and-uat-missing"));
    }

    private static Stream<RequestCase> kinds() {
        var kinds = Stream.of(
                        withHeader("cat", "cl_B7d4PD222AAA"),
                        withClaim("sub", "mch_1"),
                        withHeader("typ", "at+jwt"),
                        sign(with(with(header(), "kid", "ins_new"), "cat", "cl_B7d4PD222AAA"), claims()))
                .map(token -> signedIn("Q22", "another kind of token", Setup.PROD, token)
                        .expect("signed-out token-type-mismatch"));
        return Stream.concat(
                kinds,
                Stream.of(
                        signedIn(
                                        "Row 13b",
                                        "OAuth token without signature",
                                        Setup.PROD,
                                        unsigned(withHeader("typ", "at+jwt")))
                                .expect("signed-out token-invalid"),
                        signedIn(
                                        "Row 13b",
                                        "M2M token without signature",
                                        Setup.PROD,
                                        unsigned(withClaim("sub", "mch_1")))
                                .expect("signed-out token-invalid-signature")));
    }

    private static String unsigned(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static Stream<RequestCase> referrers() {
        var foreign = "handshake primary-domain-cross-origin-sync";
        return Stream.of(
                signedIn("Q27", "foreign referrer, no satellites", Setup.PROD)
                        .header("Referer", "https://search.example.net/")
                        .expect("COOKIE"),
                referred("Q27", "foreign referrer", "https://search.example.net/")
                        .expect(foreign),
                referred("Q28", "the Frontend API", "https://clerk.example.com/x")
                        .expect("COOKIE"),
                referred("Q28", "the account portal", "https://accounts.example.com/x")
                        .expect("COOKIE"),
                signedIn("Q28", "the proxy of the Frontend API", Setup.PROXIED_PRIMARY)
                        .header("Referer", "https://clerk-proxy.example.net/x")
                        .expect("COOKIE"),
                signedIn("Q28", "the own host, which is the proxy of the Frontend API", Setup.PROXY_PATH_PRIMARY)
                        .header("Referer", "http://app.example.com/x")
                        .expect("COOKIE"),
                referred("Q27", "the own host, with another scheme", "http://app.example.com/x")
                        .expect(foreign),
                signedIn("Q28", "the account portal, behind a proxy", Setup.PROXIED_PRIMARY)
                        .header("Referer", "https://accounts.example.com/x")
                        .expect("COOKIE"),
                referred("Q28", "same origin", "https://app.example.com:443/x").expect("COOKIE"),
                referred("Q28", "no URL", "::").expect("COOKIE"),
                signedIn("Q28", "no referrer", Setup.PROD_PRIMARY).expect("COOKIE"),
                referred("Q28", "after a redirect", "https://search.example.net/")
                        .cookie("__clerk_redirect_count", 1)
                        .expect("COOKIE"),
                referred("Q28", "in a frame", "https://search.example.net/")
                        .header("Sec-Fetch-Dest", "iframe")
                        .expect("COOKIE"),
                referred("Q28", "POST", "https://search.example.net/")
                        .method("POST")
                        .expect("COOKIE"),
                referred("Q29", "nearly the portal", "https://accounts.evil.com/")
                        .expect(foreign),
                referred("Q29", "a development portal in production", "https://foo-bar-13.accounts.dev/")
                        .expect(foreign),
                signedIn("Row 15", "a development portal", Setup.DEV_PRIMARY)
                        .header("Referer", "https://foo-bar-13.accounts.dev/")
                        .expect("COOKIE"),
                signedIn("Row 15", "a development Frontend API", Setup.DEV_PRIMARY)
                        .header("Referer", "https://foo-bar-13.clerk.accounts.dev/")
                        .expect(foreign));
    }

    private static String version1(Map<String, Object> claims) {
        return sign(header(), with(with(claims, "org_id", "org_1"), "org_slug", "acme"));
    }

    private static Stream<RequestCase> organizations() {
        var other = "https://app.example.com/orgs/other";
        var mismatch = "handshake active-organization-mismatch";
        return Stream.of(
                at("Q30", "other organization", other).expect(mismatch, "organization_id=other"),
                at("Q30", "other organization, fetch", other).fetch().expect("COOKIE"),
                at("Q30", "other organization, third redirect", other)
                        .cookie("__clerk_redirect_count", 3)
                        .expect("COOKIE"),
                at("Q30", "other organization, header token", other)
                        .header("Authorization", "Bearer " + ORG)
                        .expect("HEADER"),
                signedIn("Q30", "other organization, pending", Setup.ORGANIZATIONS_PENDING, sign(header(), PENDING))
                        .url(other)
                        .expect("COOKIE"),
                at("Q31", "personal account", "https://app.example.com/me/x")
                        .expect(mismatch, "!organization_id=o", "organization_id="),
                at("Row 16", "the active organization", "https://app.example.com/orgs/acme/x")
                        .expect("COOKIE"),
                at("Row 16", "the active organization, by id", "https://app.example.com/by-id/org_1")
                        .expect("COOKIE"),
                at("Row 16", "other organization by id", "https://app.example.com/by-id/org_2")
                        .expect(mismatch, "organization_id=org_2"),
                signedIn("Row 16", "the active organization, version 1", Setup.ORGANIZATIONS, version1(claims()))
                        .url("https://app.example.com/orgs/acme")
                        .expect("COOKIE"),
                signedIn(
                                "Row 16",
                                "version 2 claims in a token of version 1",
                                Setup.ORGANIZATIONS,
                                withClaim("o", ACME))
                        .url("https://app.example.com/orgs/acme")
                        .expect(mismatch, "organization_id=acme"),
                signedIn(
                                "Row 16",
                                "version 1 claims in a token of version 2",
                                Setup.ORGANIZATIONS,
                                version1(with(claims(), "v", 2)))
                        .url("https://app.example.com/me")
                        .expect("COOKIE"),
                at("Row 16", "no organization's page", "https://app.example.com/orgs")
                        .expect("COOKIE"));
    }

    private static Stream<RequestCase> handshakes() {
        var cookies = List.of("__session=" + GOOD + "; Path=/", "__client_uat=5; Path=/");
        var good = handshake(header(), cookies);
        var cleared = handshake(header(), List.of("__session=" + GOOD, "__session=; Path=/; Max-Age=0"));
        var hostile = handshake(
                header(),
                List.of("evil=1", "__session=" + GOOD + "\r\nX: y", "__clerk_handshake=x", "__session_x=" + GOOD));
        var forged = sign(
                json(header()),
                json(Map.of("handshake", cookies)),
                TestTokens.OTHER_KEYS.getPrivate(),
                "SHA256withRSA");
        return Stream.of(
                prod("Q32", "handshake").cookie("__clerk_handshake", good).expect("COOKIE", "__client_uat=5; Path=/"),
                prod("Row 2", "handshake, not loading a page")
                        .fetch()
                        .cookie("__clerk_handshake", good)
                        .expect("signed-out session-token-and-uat-missing"),
                dev("Q33", "handshake in the URL")
                        .url("https://app.example.com/page?__clerk_handshake=" + good + "&a=b&__clerk_help")
                        .expect("COOKIE", "https://app.example.com/page?a=b", "__client_uat=5"),
                prod("Q34", "forged handshake")
                        .cookie("__clerk_handshake", forged)
                        .expect("signed-out session-token-and-uat-missing", "!__session"),
                dev("Q34", "forged handshake, development")
                        .url("https://app.example.com/page?__clerk_handshake=" + forged)
                        .expect("handshake dev-browser-missing", "redirect_url=https%3A%2F%2Fapp.example.com%2Fpage&"),
                prod("Row 2", "handshake with a key that is not to be had")
                        .cookie("__clerk_handshake", handshake(with(header(), "kid", "ins_new"), cookies))
                        .fetched(Fetched.nothing().withMissingKey("ins_new"))
                        .expect("signed-out session-token-and-uat-missing"),
                prod("Row 2", "handshake with an unknown key")
                        .cookie("__clerk_handshake", handshake(with(header(), "kid", "ins_new"), cookies))
                        .expect("NeedsKeys"),
                prod("Q35", "handshake that clears the session")
                        .cookie("__clerk_handshake", cleared)
                        .expect("signed-out session-token-missing", "__session=; Path=/; Max-Age=0"),
                prod("Q35", "handshake without cookies")
                        .cookie("__clerk_handshake", sign(header(), Map.of()))
                        .expect("signed-out session-token-missing"),
                prod("Q36", "handshake of another category")
                        .cookie("__clerk_handshake", handshake(with(header(), "cat", "cl_B7d4PD222AAA"), cookies))
                        .expect("signed-out session-token-and-uat-missing", "!__session"),
                prod("Q36", "session's token in place of a handshake")
                        .cookie("__clerk_handshake", GOOD)
                        .expect("signed-out session-token-missing", "!__session"),
                signedIn("Q22", "handshake in place of the session's token", Setup.PROD, handshake(header(), cookies))
                        .expect("signed-out token-verification-failed"),
                prod("Q22", "handshake in place of the session's token, by header")
                        .header("Authorization", "Bearer " + handshake(header(), cookies))
                        .expect("signed-out token-verification-failed"),
                prod("Q37", "handshake by reference")
                        .cookie("__clerk_handshake_nonce", "abc")
                        .expect("NeedsNonce"),
                prod("Q37", "handshake by reference, fetched")
                        .cookie("__clerk_handshake_nonce", "abc")
                        .fetched(Fetched.nothing().withDirectives(cookies))
                        .expect("COOKIE", "__client_uat=5"),
                prod("Q37", "handshake by reference, unknown")
                        .cookie("__clerk_handshake_nonce", "abc")
                        .fetched(Fetched.nothing().withDirectives(List.of()))
                        .expect("signed-out session-token-missing"),
                prod("Q37", "handshake by no reference at all")
                        .cookie("__clerk_handshake_nonce", "a%2Fb")
                        .expect("signed-out session-token-missing"),
                prod("Q38", "handshake in the URL, production")
                        .url("https://app.example.com/?__clerk_handshake=" + good)
                        .expect("signed-out session-token-and-uat-missing"),
                prod("Q38", "handshake by reference in the URL, production")
                        .url("https://app.example.com/?__clerk_handshake_nonce=abc")
                        .expect("signed-out session-token-and-uat-missing"),
                prod("Q39", "handshake with other cookies")
                        .cookie("__clerk_handshake", hostile)
                        .expect("COOKIE", "!evil", "!X: y", "!__clerk_handshake=x", "__session_x="),
                dev("Row 2", "handshake, clock behind")
                        .url("https://app.example.com/page?__clerk_handshake="
                                + handshake(header(), List.of("__session=" + withClaim("iat", T + 3600))))
                        .expect("COOKIE"),
                prod("Row 2", "handshake, session expired")
                        .cookie("__clerk_handshake", handshake(header(), List.of("__session=" + EXPIRED)))
                        .expect("signed-out session-token-and-uat-missing", "!__session"));
    }

    private static Stream<RequestCase> refreshes() {
        var suffix = Setup.PROD.suffix();
        var renewable = signedIn("Q40", "expired, renewable", Setup.PROD, EXPIRED)
                .fetch()
                .cookie("__refresh" + suffix, "r1");
        var failed = "session-token-expired-refresh-";
        return Stream.of(
                renewable.expect("NeedsRefresh"),
                refreshed(renewable, new RefreshAnswer.Cookies(List.of("__session=" + GOOD + "; Path=/")))
                        .expect("COOKIE", "__session=" + GOOD + "; Path=/"),
                refreshed(renewable, new RefreshAnswer.Failed("session_revoked"))
                        .header("Sec-Fetch-Dest", "document")
                        .expect("handshake " + failed + "session_revoked"),
                refreshed(renewable, new RefreshAnswer.Failed("session_revoked"))
                        .expect("signed-out " + failed + "session_revoked"),
                refreshed(renewable, new RefreshAnswer.Failed("unexpected-bapi-error"))
                        .expect("signed-out " + failed + "unexpected-bapi-error"),
                refreshed(renewable, new RefreshAnswer.Failed("fetch-error"))
                        .expect("signed-out " + failed + "fetch-error"),
                refreshed(renewable, new RefreshAnswer.Failed("x\r\ny"))
                        .expect("signed-out " + failed + "unexpected-bapi-error"),
                refreshed(renewable, new RefreshAnswer.Cookies(List.of()))
                        .expect("signed-out " + failed + "unexpected-sdk-error"),
                refreshed(renewable, new RefreshAnswer.Cookies(List.of("__session=" + FORGED)))
                        .expect("signed-out " + failed + "invalid-session-token"),
                refreshed(renewable, new RefreshAnswer.Cookies(List.of("__session=" + withHeader("kid", "ins_new"))))
                        .expect("NeedsKeys"),
                refreshed(renewable, new RefreshAnswer.Cookies(List.of("__session=x")))
                        .expect("signed-out " + failed + "invalid-session-token"),
                signedIn("Q40", "expired, without session id", Setup.PROD, sign(header(), anonymous()))
                        .cookie("__refresh" + suffix, "r1")
                        .fetch()
                        .expect("signed-out " + failed + "expired-session-token-missing-sid-claim"),
                renewable.method("POST").expect("signed-out " + failed + "non-eligible-non-get"),
                signedIn("Q41", "expired, refresh token without suffix", Setup.PROD, EXPIRED)
                        .cookie("__refresh", "r1")
                        .expect("handshake " + NO_REFRESH));
    }

    private static Stream<RequestCase> places() {
        return Stream.of(
                client("Q43", "behind a proxy", Setup.PROD)
                        .url("https://first.example.com/page")
                        .expect(
                                "handshake client-uat-but-no-session-token",
                                "redirect_url=https%3A%2F%2Ffirst.example.com%2Fpage&"),
                client("Q44", "Frontend API on a path", Setup.PROXY_PATH)
                        .expect(
                                "handshake client-uat-but-no-session-token",
                                "https://app.example.com/__clerk/v1/client/handshake?"),
                client("Q44", "Frontend API elsewhere", Setup.PROXY_URL)
                        .expect(
                                "handshake client-uat-but-no-session-token",
                                "https://app.dev/__clerk/v1/client/handshake?"));
    }

    private static RequestCase refreshed(RequestCase renewable, RefreshAnswer answer) {
        return renewable.fetched(Fetched.nothing().withRefresh(answer));
    }

    private static Map<String, Object> anonymous() {
        return TestTokens.without(with(claims(), "exp", T - 60), "sid");
    }

    private static RequestCase prod(String id, String name) {
        return RequestCase.of(id, name, Setup.PROD);
    }

    private static RequestCase dev(String id, String name) {
        return RequestCase.of(id, name, Setup.DEV);
    }

    private static RequestCase client(String id, String name, Setup setup) {
        return RequestCase.of(id, name, setup).cookie("__client_uat", 1);
    }

    private static RequestCase signedIn(String id, String name, Setup setup) {
        return signedIn(id, name, setup, GOOD);
    }

    private static RequestCase signedIn(String id, String name, Setup setup, String session) {
        return RequestCase.of(id, name, setup)
                .cookie("__session", session)
                .cookie("__client_uat", T - 100)
                .cookie("__clerk_db_jwt", "dvb_1");
    }

    /** Cookies of both forms of one instance. */
    private static RequestCase families(String name, String plain, String suffixed, long suffixedClient) {
        return prod("Q25", name)
                .cookie("__session", plain)
                .cookie("__client_uat", T)
                .cookie("__session" + Setup.PROD.suffix(), suffixed)
                .cookie("__client_uat" + Setup.PROD.suffix(), suffixedClient);
    }

    private static String forged(Map<String, Object> claims) {
        return sign(json(header()), json(claims), TestTokens.OTHER_KEYS.getPrivate(), "SHA256withRSA");
    }

    private static RequestCase referred(String id, String name, String referrer) {
        return signedIn(id, name, Setup.PROD_PRIMARY).header("Referer", referrer);
    }

    private static RequestCase at(String id, String name, String url) {
        return signedIn(id, name, Setup.ORGANIZATIONS, ORG).url(url);
    }

    private static String handshake(Map<String, Object> header, List<String> cookies) {
        return sign(header, Map.of("handshake", cookies));
    }
}
