package dev.clerkspring.boot.autoconfigure.logs;

import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.TestTokens;
import dev.clerkspring.sdk.instance.PublishableKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What no log may show. All that is no JWT contains one word, by which it is found. */
final class Secrets {

    static final String WORD = "sesame";

    static final String EMAIL = "ada." + WORD + "@example.com";

    static final String SECRET_KEY = "sk_live_" + WORD;

    static final String MACHINE_SECRET_KEY = "ak_machine_" + WORD;

    static final PublishableKey KEY = PublishableKey.parse(TestKeys.LIVE_PUBLISHABLE);

    static final String GOOD = token(Map.of("email", EMAIL));

    static final String EXPIRED = token(Map.of("exp", 1000));

    static final String PENDING = token(Map.of("sts", "pending"));

    static final String WRONG_PARTY = token(Map.of("azp", "https://evil.example.com"));

    static final String FORGED = TestTokens.ofOther(Map.of("iss", KEY.issuer()));

    static final String GARBAGE = "garbage." + WORD + ".garbage";

    static final String HANDSHAKE = token(Map.of("handshake", cookies()));

    static final String M2M =
            TestTokens.ofMachine(Map.of("iss", KEY.issuer(), "sub", "mch_1", "aud", WORD, "scopes", "mch_2"));

    /** The beginning of any JWT, and more of it than a header that all have in common. */
    private static final Pattern JWT = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{4,}");

    private Secrets() {}

    private static String token(Map<String, Object> claims) {
        var all = new HashMap<>(claims);
        all.put("iss", KEY.issuer());
        return TestTokens.with(all);
    }

    /** What Clerk has a browser set. */
    static List<String> cookies() {
        return List.of("__session=" + GOOD + "; Path=/", "__refresh_x=refresh-" + WORD + "; Path=/; HttpOnly");
    }

    /** What of them is in a text. */
    static List<String> in(String text) {
        var found = new ArrayList<String>();
        if (text.toLowerCase().contains(WORD)) {
            found.add(WORD);
        }
        if (JWT.matcher(text).find()) {
            found.add("a token");
        }
        for (var token : List.of(GOOD, EXPIRED, PENDING, WRONG_PARTY, FORGED, HANDSHAKE, M2M)) {
            var signature = token.substring(token.lastIndexOf('.') + 1);
            if (text.contains(signature.substring(0, 12))) {
                found.add("a signature");
            }
        }
        return found;
    }
}
