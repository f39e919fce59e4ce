package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.AuthenticationEvent.Finding;
import dev.clerkspring.sdk.authentication.Decision.Carrier;
import dev.clerkspring.sdk.authentication.Decision.NeedsKeys;
import dev.clerkspring.sdk.authentication.Decision.NeedsNonce;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.token.TokenReason;
import dev.clerkspring.sdk.token.TokenVerification;
import dev.clerkspring.sdk.token.UnverifiedToken;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Row 2: a browser comes back from Clerk with cookies to set, in a signed token or by a reference to them.
 *
 * <p>Stricter than Clerk's own SDK: only where a page is loaded, in production only from cookies, since whoever makes a link
 * could plant a session of his own by the URL, and only cookies that sessions consist of are set. A token that is not genuine is
 * never an error, also in development.
 */
final class HandshakeReturn {

    private static final String TOKEN = "__clerk_handshake";

    private static final String NONCE = "__clerk_handshake_nonce";

    private static final Pattern NONCE_SYNTAX = Pattern.compile("[A-Za-z0-9._~-]{1,512}");

    private static final Set<String> MATERIAL = Set.of(TOKEN, NONCE, "__clerk_help", "__clerk_db_jwt");

    private static final Set<TokenReason> CLOCK =
            Set.of(TokenReason.TOKEN_EXPIRED, TokenReason.TOKEN_NOT_ACTIVE_YET, TokenReason.TOKEN_IAT_IN_THE_FUTURE);

    private HandshakeReturn() {}

    static @Nullable Decision decide(Attempt attempt) {
        if (attempt.settings().handshake().mode() == HandshakeMode.OFF
                || !attempt.request().isEligibleForHandshake()) {
            return null;
        }
        var nonce = material(attempt, NONCE);
        if (nonce != null) {
            return byReference(attempt, nonce);
        }
        var token = material(attempt, TOKEN);
        return token != null ? byToken(attempt, token) : null;
    }

    private static @Nullable String material(Attempt attempt, String name) {
        var parameter = attempt.settings().isDevelopment() ? attempt.parameter(name) : null;
        return parameter != null && !parameter.isEmpty()
                ? parameter
                : attempt.cookies().get(name);
    }

    private static @Nullable Decision byReference(Attempt attempt, String nonce) {
        var directives = attempt.fetched().directives();
        if (directives == null && NONCE_SYNTAX.matcher(nonce).matches()) {
            return new NeedsNonce(nonce);
        }
        return noted(attempt, resolved(attempt, directives != null ? directives : List.of()));
    }

    private static @Nullable Decision byToken(Attempt attempt, String text) {
        var token = attempt.instance().cookieVerifier().read(text);
        if (token == null || !token.isSessionToken()) {
            return noted(attempt, null);
        }
        var verification = attempt.verifySignature(token);
        if (verification instanceof TokenVerification.NeedsKeys needed) {
            return new NeedsKeys(needed.keyId());
        }
        return noted(
                attempt,
                verification instanceof TokenVerification.Verified ? resolved(attempt, directives(token)) : null);
    }

    /** A browser that Clerk has signed out comes back with cookies too. */
    private static @Nullable Decision noted(Attempt attempt, @Nullable Decision decision) {
        if (decision instanceof Outcome outcome && !outcome.response().cookies().isEmpty()) {
            attempt.note(Finding.HANDSHAKE_COMPLETED);
        } else if (!(decision instanceof NeedsKeys)) {
            attempt.note(Finding.HANDSHAKE_FAILED);
        }
        return decision;
    }

    private static List<String> directives(UnverifiedToken token) {
        return token.claims().get("handshake") instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    private static @Nullable Decision resolved(Attempt attempt, List<String> directives) {
        var cookies = Directives.allowed(directives);
        var instructions = ResponseInstructions.cookies(cookies)
                .with("Access-Control-Allow-Origin", "null")
                .with("Access-Control-Allow-Credentials", "true");
        var url = attempt.request().url();
        if (attempt.settings().isDevelopment() && url != null) {
            instructions = instructions.withLocation(url.without(MATERIAL).text());
        }
        var session = Directives.session(cookies);
        return session == null
                ? new SignedOut(RequestReason.SESSION_TOKEN_MISSING, instructions, null)
                : signedIn(attempt, session, instructions);
    }

    private static @Nullable Decision signedIn(Attempt attempt, String session, ResponseInstructions instructions) {
        var token = attempt.instance().cookieVerifier().read(session);
        if (token == null || !token.isSessionToken()) {
            return null;
        }
        var verification = attempt.verify(token, attempt.instance().cookieVerifier());
        if (attempt.settings().isDevelopment()
                && verification instanceof TokenVerification.Rejected rejected
                && CLOCK.contains(rejected.reason())) {
            verification = attempt.verify(token, attempt.instance().patientVerifier());
        }
        if (verification instanceof TokenVerification.NeedsKeys needed) {
            return new NeedsKeys(needed.keyId());
        }
        return verification instanceof TokenVerification.Verified verified
                ? TokenRules.accepted(attempt, verified.token(), Carrier.COOKIE, instructions)
                : null;
    }
}
