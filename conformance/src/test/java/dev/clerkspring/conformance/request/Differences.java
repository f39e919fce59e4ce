package dev.clerkspring.conformance.request;

import dev.clerkspring.conformance.request.RequestCase.Header;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where ours differs from Clerk's own SDK on purpose, and why. Sections are those of the specification of request authentication
 * that this project follows.
 */
final class Differences {

    private static final Set<String> MATERIAL = Set.of("__clerk_handshake", "__clerk_handshake_nonce");

    private static final Pattern ALLOWED =
            Pattern.compile("(?:__session|__client_uat|__refresh|__clerk_db_jwt)(?:_[A-Za-z0-9_-]+)?=[\\x20-\\x7e]*");

    private Differences() {}

    static List<Difference> all() {
        return Stream.of(
                        places(),
                        headers(),
                        handshakes(),
                        cookies(),
                        TokenDifferences.tokens(),
                        TokenDifferences.machines(),
                        outcomes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Difference> headers() {
        var loose = Pattern.compile("(?i)(bearer) +(\\S+)( .*)?");
        var alone = Pattern.compile("(?!(?i)bearer$)[^ ]+");
        return List.of(
                Difference.reading(
                        "bearer-scheme",
                        "1.2: a scheme's case does not matter, and spaces may run (RFC 9110)",
                        request -> request.with(draft -> draft.headers.replaceAll(header -> {
                            var match = loose.matcher(header.value());
                            return header.name().equals("Authorization") && match.matches()
                                    ? new Header(header.name(), "Bearer " + match.group(2))
                                    : header;
                        }))),
                Difference.reading(
                        "no-token-without-scheme",
                        "1.2: what has no scheme is no token, so that the cookie counts",
                        request -> request.values("Authorization").size() == 1
                                        && alone.matcher(request.value("Authorization"))
                                                .matches()
                                ? without(request, "Authorization")
                                : request),
                Difference.reading(
                        "bearer-not-refreshed",
                        "4.3, 4.6: a bearer token is never renewed by a cookie",
                        request -> hasBearer(request)
                                ? request.with(
                                        draft -> draft.cookies.removeIf(cookie -> cookie.startsWith("__refresh")))
                                : request));
    }

    private static List<Difference> handshakes() {
        return List.of(
                Difference.reading(
                        "handshake-on-pages-alone",
                        "4.9: a handshake comes back where a page is loaded and nowhere else",
                        request -> isPage(request) ? request : ignoring(request, MATERIAL)),
                Difference.reading(
                        "handshake-in-url-of-production",
                        "7.4 number 6: whoever makes a link could plant a session of his own",
                        request -> request.isDevelopment() ? request : ignoringQuery(request, MATERIAL)),
                Difference.reading(
                        "handshake-of-no-use",
                        "4.9: also in development a handshake that is not genuine is no error",
                        (request, clerk) ->
                                clerk.reason().startsWith("Error: Clerk: Handshake token verification failed")
                                        ? ignoring(request, MATERIAL)
                                        : request),
                Difference.reading(
                        "handshake-sets-session-cookies-alone",
                        "4.9: cookies of other names are not set, nor what would be several headers",
                        request -> request.withTokens(token -> {
                                    token.claims.computeIfPresent("handshake", (name, list) -> allowed((List<?>) list));
                                    return token;
                                })
                                .with(draft -> draft.answers.replaceAll((key, answer) -> allowed(answer)))),
                Difference.ofLocation(
                        "handshake-material-not-sent-back",
                        "4.8, 4.9: a URL to come back to does not carry the material of the last handshake",
                        Differences::withoutMaterial));
    }

    private static List<?> allowed(List<?> directives) {
        return directives.stream()
                .filter(directive -> ALLOWED.matcher(directive.toString()).matches())
                .toList();
    }

    private static String count(String count) {
        if (!count.matches("[0-9]{1,15}")) {
            return "0";
        }
        return Long.parseLong(count) > 3 ? "3" : count;
    }

    private static Answer allowed(Answer answer) {
        if (!answer.body().contains("\"directives\"")) {
            return answer;
        }
        var directives = JsonMapper.shared()
                .readTree(answer.body())
                .get("directives")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        return Answer.json(answer.status(), Map.of("directives", allowed(directives)));
    }

    private static String withoutMaterial(String location) {
        return location.replaceAll(
                        "(?<=[<{ ,])(__clerk_handshake|__clerk_handshake_nonce|__clerk_help)=\\[[^]]*](, )?", "")
                .replaceAll(", }", "}");
    }

    private static List<Difference> places() {
        return List.of(
                Difference.reading(
                        "forwarded-headers",
                        "1.8: which headers of proxies count is for the framework to say",
                        Differences::asForwarded),
                Difference.reading(
                        "satellite-checked-at-start",
                        "4.1: whether the sign-in page is the satellite's own is not asked by each request's Origin",
                        (request, clerk) ->
                                clerk.reason().startsWith("Error: The signInUrl needs to be on a different origin")
                                        ? without(request, "Origin")
                                        : request),
                Difference.reading(
                        "back-to-declared-satellites-alone",
                        "7.4 number 9: browsers with their tokens are not sent to any site, and what is no URL is none",
                        request -> request.query().stream().anyMatch(pair -> isUndeclared(request, pair))
                                ? ignoringQuery(request, Set.of("__clerk_redirect_url"))
                                : request),
                Difference.reading(
                        "referrer-where-there-are-satellites",
                        "7.4 number 7: a visit from elsewhere is a reason to ask Clerk only where other domains are declared",
                        request -> request.isSet("satelliteOrigins") ? request : without(request, "Referer")),
                Difference.reading(
                        "referrer-is-a-page",
                        "4.5 row 15: where a browser comes from is told by a URL of the web and by nothing else",
                        request -> request.value("Referer") != null
                                        && !request.value("Referer").startsWith("http")
                                ? without(request, "Referer")
                                : request),
                Difference.reading(
                        "portal-behind-proxy",
                        "4.5, remarks: behind a proxy, too, the instance's own pages are known",
                        request -> request.isSet("proxyUrl") && isOwn(request, request.value("Referer"))
                                ? without(request, "Referer")
                                : request));
    }

    private static boolean isUndeclared(RequestCase request, String pair) {
        if (!pair.startsWith("__clerk_redirect_url=")) {
            return false;
        }
        var target = URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8);
        return request.texts("satelliteOrigins").stream().noneMatch(origin -> target.startsWith(origin + "/"));
    }

    private static boolean isOwn(RequestCase request, String referrer) {
        var host = request.isDevelopment() ? RequestDraft.DEVELOPMENT_API : RequestDraft.PRODUCTION_API;
        return referrer != null
                && (referrer.startsWith("https://" + host + "/")
                        || referrer.startsWith("https://accounts.example.com/") && !request.isDevelopment());
    }

    private static RequestCase asForwarded(RequestCase request) {
        if (request.headers().stream().noneMatch(header -> header.name().startsWith("X-Forwarded-"))) {
            return request;
        }
        try {
            var url = OurJudge.url(request);
            return request.with(draft -> {
                draft.headers.removeIf(header -> header.name().startsWith("X-Forwarded-"));
                if (url != null) {
                    draft.origin = url.origin();
                } else {
                    // Without a place there are neither parameters nor redirects.
                    draft.query.clear();
                    draft.header("Sec-Fetch-Dest", "empty");
                }
            });
        } catch (IllegalArgumentException | IllegalStateException ex) {
            return request;
        }
    }

    private static List<Difference> cookies() {
        return List.of(
                Difference.reading(
                        "redirects-counted-in-digits",
                        "7.4 number 8: three redirects and more are a loop; a count is digits",
                        request -> mapCookie(request, "__clerk_redirect_count", Differences::count)),
                Difference.reading(
                        "update-of-client-in-digits",
                        "1.7: what is not a number of up to fifteen digits tells of no client",
                        request -> {
                            for (var name :
                                    List.of("__client_uat", "__client_uat" + new RequestDraft(request).suffix)) {
                                request = mapCookie(
                                        request, name, time -> time.matches("[0-9]{1,15}") ? time : "x" + time);
                            }
                            return request;
                        }));
    }

    private static List<Difference> outcomes() {
        var bearers = Map.of(
                "session-token-expired-refresh-.*", "token-expired",
                "session-token-nbf", "token-not-active-yet",
                "session-token-iat-in-the-future", "token-iat-in-the-future");
        return List.of(
                Difference.ofOutcome(
                        "bearer-never-redirected",
                        "4.3: whoever sends a bearer token follows no redirect; the reason is the token's own",
                        (request, clerk, ours) -> hasBearer(request)
                                && ours.state().equals(Outcome.SIGNED_OUT)
                                && !clerk.state().equals(Outcome.SIGNED_IN)
                                && bearers.entrySet().stream()
                                        .anyMatch(reason -> clerk.reason().matches(reason.getKey())
                                                && ours.reason().equals(reason.getValue()))),
                Difference.ofOutcome(
                        "refresh-fails-by-a-word",
                        "4.6: a code that is no word cannot stand in a header, and names nothing",
                        (request, clerk, ours) -> clerk.state().equals(ours.state())
                                && clerk.reason().matches("(?s)session-token-expired-refresh-.*[^A-Za-z0-9_-].*")
                                && ours.reason().equals("session-token-expired-refresh-unexpected-bapi-error")),
                Difference.ofOutcome(
                        "pending-is-signed-out",
                        "2.8: a session with tasks to complete is signed out, and says so",
                        (request, clerk, ours) ->
                                clerk.is(Outcome.SIGNED_IN, "pending") && ours.is(Outcome.SIGNED_OUT, "pending")),
                Difference.ofOutcome(
                        "audience-by-name",
                        "2.5: a wrong audience has a reason of its own",
                        (request, clerk, ours) -> clerk.is(Outcome.SIGNED_OUT, "token-verification-failed")
                                && ours.is(Outcome.SIGNED_OUT, "token-invalid-audience")),
                Difference.ofOutcome(
                        "outage-has-one-reason",
                        "3.5: whatever keeps the keys from being had, the reason is that they are not to be had",
                        (request, clerk, ours) -> clerk.is(Outcome.SIGNED_OUT, "unexpected-error")
                                && ours.is(Outcome.SIGNED_OUT, "jwk-remote-failed-to-load")),
                Difference.ofOutcome(
                        "forwarded-host-is-none",
                        "1.8: a header of proxies that gives no URL is the framework's to refuse",
                        (request, clerk, ours) -> ours.is(Outcome.EXCEPTION, "no URL")));
    }

    private static RequestCase without(RequestCase request, String header) {
        return request.with(draft -> draft.headers.removeIf(some -> some.name().equals(header)));
    }

    private static RequestCase mapCookie(RequestCase request, String name, UnaryOperator<String> value) {
        return request.with(draft -> draft.cookies.replaceAll(cookie -> cookie.startsWith(name + "=")
                ? name + "=" + value.apply(cookie.substring(name.length() + 1))
                : cookie));
    }

    private static RequestCase ignoring(RequestCase request, Set<String> names) {
        return ignoringQuery(request, names)
                .with(draft -> draft.cookies.removeIf(cookie -> names.contains(name(cookie))));
    }

    /** Under a name that means nothing, so that the parameter is still part of the URL. */
    private static RequestCase ignoringQuery(RequestCase request, Set<String> names) {
        return request.with(
                draft -> draft.query.replaceAll(pair -> names.contains(name(pair)) ? Difference.IGNORED + pair : pair));
    }

    private static String name(String pair) {
        return pair.split("=", 2)[0];
    }

    private static boolean hasBearer(RequestCase request) {
        var values = request.values("Authorization");
        return !values.isEmpty() && values.get(0).matches("(?i)bearer( .*)?");
    }

    private static boolean isPage(RequestCase request) {
        var destination = request.value("Sec-Fetch-Dest");
        var accept = request.value("Accept");
        return request.method().equals("GET")
                && (destination != null
                        ? destination.equals("document") || destination.equals("iframe")
                        : accept != null && accept.startsWith("text/html"));
    }
}
