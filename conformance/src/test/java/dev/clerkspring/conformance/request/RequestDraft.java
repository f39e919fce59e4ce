package dev.clerkspring.conformance.request;

import dev.clerkspring.conformance.request.RequestCase.Header;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A request in the making; at first a page that a browser loads, without cookies. */
final class RequestDraft {

    static final String PRODUCTION_API = "clerk.example.com";

    static final String DEVELOPMENT_API = "foo-bar-13.clerk.accounts.dev";

    final Dice dice;

    final Map<String, Object> options = new LinkedHashMap<>();

    final List<String> query = new ArrayList<>();

    final List<Header> headers = new ArrayList<>();

    final List<String> cookies = new ArrayList<>();

    final Map<String, Answer> answers = new LinkedHashMap<>();

    final Set<String> traits = new LinkedHashSet<>();

    final Map<String, TokenDraft> tokens = new LinkedHashMap<>();

    final boolean development;

    /** What the names of the instance's own cookies end with. */
    final String suffix;

    private final int number;

    String method = "GET";

    String origin = "https://app.example.com";

    String path = "/page";

    private long millis;

    RequestDraft(int number, Dice dice, boolean development) {
        this(
                number,
                dice,
                PublishableKey.of(
                        development ? InstanceType.DEVELOPMENT : InstanceType.PRODUCTION,
                        development ? DEVELOPMENT_API : PRODUCTION_API));
        options.put("secretKey", development ? "sk_test_1" : "sk_live_1");
    }

    private RequestDraft(int number, Dice dice, PublishableKey key) {
        this.number = number;
        this.dice = dice;
        this.development = key.instanceType() == InstanceType.DEVELOPMENT;
        this.suffix = "_" + key.cookieSuffix();
        options.put("publishableKey", key.value());
    }

    /** What a request is made of, to be changed. */
    RequestDraft(RequestCase request) {
        this(request.number(), new Dice(request.number()), PublishableKey.parse(request.text("publishableKey")));
        method = request.method();
        origin = request.origin();
        path = request.path();
        millis = request.now().toEpochMilli() - RequestCase.TIME * 1000;
        options.clear();
        options.putAll(request.options());
        query.addAll(request.query());
        headers.addAll(request.headers());
        cookies.addAll(request.cookies());
        answers.putAll(request.answers());
        tokens.putAll(request.tokens());
        traits.addAll(request.traits());
    }

    /** Puts other tokens in the place of some. */
    void replace(Map<String, TokenDraft> others, Map<String, String> replacements) {
        tokens.clear();
        tokens.putAll(others);
        cookies.replaceAll(cookie -> RequestCase.replaced(cookie, replacements));
        query.replaceAll(pair -> RequestCase.replaced(pair, replacements));
        headers.replaceAll(header -> new Header(header.name(), RequestCase.replaced(header.value(), replacements)));
        answers.replaceAll((key, answer) ->
                new Answer(answer.status(), answer.type(), RequestCase.replaced(answer.body(), replacements)));
    }

    String issuer() {
        return "https://" + (development ? DEVELOPMENT_API : PRODUCTION_API);
    }

    /** A text that no other request has. */
    String unique(String prefix) {
        return prefix + number + "_" + answers.size();
    }

    RequestDraft option(String name, Object value) {
        options.put(name, value);
        return this;
    }

    /** Adds a header, in place of any of the same name. */
    RequestDraft header(String name, String value) {
        headers.removeIf(header -> header.name().equals(name));
        return another(name, value);
    }

    /** Adds a header even if there is one. */
    RequestDraft another(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    RequestDraft cookie(String name, Object value) {
        cookies.add(name + "=" + value);
        return this;
    }

    RequestDraft query(String name, String value) {
        query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        return this;
    }

    RequestDraft trait(String trait) {
        traits.add(trait);
        return this;
    }

    RequestDraft millis(long more) {
        millis = more;
        return this;
    }

    /** A session of this instance. */
    TokenDraft session() {
        return TokenDraft.session(issuer(), origin);
    }

    /** Signs a token and notes what is special about it. */
    String sign(TokenDraft token) {
        traits.addAll(token.traits);
        var text = token.sign();
        tokens.put(text, token.copy());
        return text;
    }

    RequestCase done(String scenario) {
        return new RequestCase(
                number,
                scenario,
                options,
                method,
                origin,
                path,
                List.copyOf(query),
                List.copyOf(headers),
                List.copyOf(cookies),
                Instant.ofEpochMilli(RequestCase.TIME * 1000 + millis),
                answers,
                tokens,
                traits);
    }
}
