package dev.clerkspring.conformance.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The differences that lie in tokens. */
final class TokenDifferences {

    private TokenDifferences() {}

    static List<Difference> tokens() {
        return List.of(
                Difference.tokens(
                        "strict-reading",
                        "2.2: JSON by the letter, no member twice, two objects, bounded in length and depth, unpadded",
                        has(
                                "header-member-twice",
                                "claim-twice",
                                "byte-order-mark",
                                "no-utf-8",
                                "deep",
                                "long",
                                "signature-padded",
                                "payload-null",
                                "header-null",
                                "payload-no-object",
                                "header-no-object"),
                        TokenDifferences::unreadable),
                Difference.tokens(
                        "critical-extensions",
                        "2.3: extensions that are not understood are refused (RFC 7515)",
                        has("crit"),
                        token -> token.header("typ", "none")),
                Difference.tokens(
                        "header-before-key",
                        "7.4 number 3: a token whose header is refused causes no look for its key",
                        has("alg-of-unknown-key"),
                        token -> token.header("kid", "ins_main")),
                Difference.tokens(
                        "rs256-alone",
                        "2.3: RS256 alone, whatever the key would allow",
                        has("alg-rs384", "alg-rs512", "alg-rs512-by-key-without-alg"),
                        token -> token.header("alg", "none")),
                Difference.tokens(
                        "keys-of-2048-bits",
                        "3.3: shorter keys are skipped",
                        has("kid-small"),
                        token -> token.header("kid", "ins_ec")),
                Difference.tokens(
                        "key-id-is-a-text",
                        "3.6: a key id is a text of usual characters, or there is none",
                        has("kid-prototype", "kid-in-list"),
                        token -> token.header("kid", "ins_none")),
                Difference.tokens(
                        "subject-not-empty",
                        "9.1 V42: nobody is not a user",
                        has("sub-empty"),
                        token -> token.claim("sub", null)),
                Difference.tokens(
                        "times-within-calendar",
                        "2.5: times are numbers between 1970 and 9999",
                        has("exp-out-of-range", "nbf-out-of-range", "iat-out-of-range"),
                        token -> {
                            for (var name : List.of("exp", "nbf", "iat")) {
                                if (token.traits.contains(name + "-out-of-range")) {
                                    token.claim(name, List.of());
                                }
                            }
                            return token;
                        }),
                Difference.tokens(
                        "time-of-issue-is-a-number",
                        "4.5 row 13c: what is no number is not older than anything",
                        has("iat-null", "iat-odd"),
                        token -> token.claim("iat", Map.of("no", "number"))),
                Difference.inTokens(
                        "audience-closed",
                        "2.5: where audiences are set a token has to name one",
                        (request, token) ->
                                request.isSet("audience") && !isFor(token.claims.get("aud"), request.texts("audience"))
                                        ? token.claim("aud", "none")
                                        : token),
                Difference.tokens(
                        "sessions-of-their-kind",
                        "2.4: what a handshake or a refresh brings has to be a session, too",
                        has("cat-template", "cat-unknown", "typ-oauth", "sub-machine"),
                        TokenDifferences::unreadable));
    }

    private static TokenDraft unreadable(TokenDraft token) {
        var before = token.text;
        token.text = text -> "x." + Integer.toHexString(before.apply(text).hashCode()) + ".x";
        return token;
    }

    private static boolean isFor(Object audience, List<String> wanted) {
        return audience instanceof List<?> list
                ? list.stream().allMatch(String.class::isInstance)
                        && list.stream().anyMatch(wanted::contains)
                : audience instanceof String && wanted.contains(audience);
    }

    static List<Difference> machines() {
        return List.of(
                Difference.reading(
                        "introspection-has-to-speak-for-token",
                        "7.4 number 5: Clerk answers 200 for what is revoked or expired, too",
                        request -> request.traits().contains("introspection-spoiled")
                                        || request.answers().values().stream()
                                                .anyMatch(answer -> Set.of("{}", "{\"active\":false}")
                                                        .contains(answer.body()))
                                ? request.with(draft -> draft.answers.replaceAll(
                                        (key, answer) -> Answer.error(404, "resource_not_found")))
                                : request),
                Difference.ofIdentity(
                        "scopes-are-a-list", "5.4: scopes are a list; none are named by an empty text", identity -> {
                            var other = new TreeMap<>(identity);
                            other.computeIfPresent("scopes", (name, scopes) -> scopes(scopes.toString()));
                            return other;
                        }),
                Difference.inTokens(
                        "issuer-of-machine-tokens",
                        "2.5: where issuers are set a machine's token has to name one, too",
                        (request, token) -> request.isSet("issuer")
                                        && isMachine(token)
                                        && !request.texts("issuer").contains(token.claims.get("iss"))
                                ? token.claim("exp", "none")
                                : token),
                Difference.inTokens(
                        "oauth-token-of-machine-category",
                        "2.4: what says that it is another kind of token is not accepted as this one",
                        (request, token) -> token.traits.contains("cat-m2m")
                                        && String.valueOf(token.header.get("typ"))
                                                .contains("at+jwt")
                                ? token.claim("exp", "none")
                                : token));
    }

    private static List<String> scopes(String json) {
        var scopes = JsonMapper.shared().readTree(json);
        var texts = (scopes.isArray() ? scopes.valueStream() : Stream.of(scopes))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(scope -> !scope.isEmpty())
                .toList();
        return texts.isEmpty() ? null : texts;
    }

    private static boolean isMachine(TokenDraft token) {
        return String.valueOf(token.header.get("typ")).contains("at+jwt")
                || String.valueOf(token.claims.get("sub")).startsWith("mch_");
    }

    private static Predicate<TokenDraft> has(String... traits) {
        var names = Set.of(traits);
        return token -> token.traits.stream()
                .map(trait -> trait.replaceFirst("^handshake:", ""))
                .anyMatch(names::contains);
    }
}
