package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.AuthenticationEvent.Finding;
import dev.clerkspring.sdk.authentication.Decision.Carrier;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.TokenReason;
import dev.clerkspring.sdk.token.TokenVerification;
import dev.clerkspring.sdk.token.TokenVerifier;
import dev.clerkspring.sdk.token.UnverifiedToken;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rows of the decision table look at. The token is verified once, and only if a row asks for it. */
final class Attempt {

    private final Instance instance;

    private final RequestView request;

    private final KeySet keys;

    private final Instant now;

    private final Fetched fetched;

    private final Carrier carrier;

    private final RequestCookies cookies;

    private final ClientCookies client;

    private final @Nullable Presented session;

    private @Nullable TokenVerification verification;

    private Set<Finding> findings = Set.of();

    /** By the token in the header; cookies are not looked at. */
    Attempt(Instance instance, RequestView request, KeySet keys, Instant now, Fetched fetched, String bearer) {
        this.instance = instance;
        this.request = request;
        this.keys = keys;
        this.now = now;
        this.fetched = fetched;
        this.carrier = Carrier.HEADER;
        this.cookies = RequestCookies.NONE;
        this.client = ClientCookies.NONE;
        this.session = Presented.of(bearer, instance.headerVerifier());
    }

    /** By cookies. */
    Attempt(Instance instance, RequestView request, KeySet keys, Instant now, Fetched fetched) {
        this.instance = instance;
        this.request = request;
        this.keys = keys;
        this.now = now;
        this.fetched = fetched;
        this.carrier = Carrier.COOKIE;
        this.cookies = new RequestCookies(request.cookies());
        this.client = instance.sessionCookie().in(cookies, now);
        this.session = client.session();
    }

    Instance instance() {
        return instance;
    }

    AuthenticationSettings settings() {
        return instance.settings();
    }

    RequestView request() {
        return request;
    }

    Fetched fetched() {
        return fetched;
    }

    Carrier carrier() {
        return carrier;
    }

    RequestCookies cookies() {
        return cookies;
    }

    ClientCookies client() {
        return client;
    }

    /** What stands where a session token is expected; null if there is nothing. */
    @Nullable
    Presented session() {
        return session;
    }

    /** The token in it; null if there is none, or none that is well-formed. */
    @Nullable
    UnverifiedToken token() {
        return session != null ? session.token() : null;
    }

    /** A parameter of the URL; null if there is none. */
    @Nullable
    String parameter(String name) {
        return request.url() != null ? request.url().parameter(name) : null;
    }

    /** By what a development instance knows the browser; a new one comes in the URL. */
    @Nullable
    String devBrowser() {
        var parameter = parameter("__clerk_db_jwt");
        return parameter != null && !parameter.isEmpty() ? parameter : client.devBrowser();
    }

    /** How often the browser has been sent to Clerk in the last seconds. */
    long redirectCount() {
        return RequestCookies.number(cookies.get("__clerk_redirect_count"));
    }

    /** What the verification of a well-formed token says; null without one. */
    @Nullable
    TokenVerification verification() {
        var token = token();
        if (verification == null && token != null) {
            verification =
                    verify(token, carrier == Carrier.HEADER ? instance.headerVerifier() : instance.cookieVerifier());
        }
        return verification;
    }

    TokenVerification verify(UnverifiedToken token, TokenVerifier verifier) {
        var settled = settled(verifier.verify(token, keys, now));
        noteParty(token, settled);
        return settled;
    }

    private void noteParty(UnverifiedToken token, TokenVerification settled) {
        if (settled instanceof TokenVerification.Rejected rejected) {
            if (rejected.reason() == TokenReason.TOKEN_INVALID_AUTHORIZED_PARTIES) {
                note(token.namesParty() ? Finding.AZP_WRONG : Finding.AZP_MISSING_REJECTED);
            }
        } else if (instance.allowsMissingAzp(carrier)
                && settled instanceof TokenVerification.Verified
                && !token.namesParty()) {
            note(Finding.AZP_MISSING_ALLOWED);
        }
    }

    /** Adds what somebody may want to count. */
    void note(Finding finding) {
        if (findings.isEmpty()) {
            findings = EnumSet.of(finding);
        } else {
            findings.add(finding);
        }
    }

    Set<Finding> findings() {
        return findings;
    }

    /** Where there is something to decide about; null if the request carries nothing of Clerk's. */
    @Nullable
    Carrier presented() {
        return carrier == Carrier.HEADER || session != null || client.clientUat() != 0 ? carrier : null;
    }

    TokenVerification verifySignature(UnverifiedToken token) {
        return settled(instance.cookieVerifier().verifySignature(token, keys));
    }

    /** A key that has been asked for in vain does not exist. */
    private TokenVerification settled(TokenVerification verification) {
        return verification instanceof TokenVerification.NeedsKeys needed
                        && fetched.missingKeys().contains(needed.keyId())
                ? new TokenVerification.Rejected(TokenReason.JWK_KID_MISMATCH)
                : verification;
    }
}
