package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.token.TokenReason;
import java.util.Objects;
import java.util.Set;
import org.springframework.util.Assert;

/**
 * The way to the sign-in page and back, as Clerk's redirect helpers make it. The way back is the URL of the request itself and
 * never one that the request names, or this were an open redirect.
 */
final class SignIn {

    private static final String SYNCED = "__clerk_synced";

    /** What the application's settings refuse, they would refuse in the next token too. */
    private static final Set<TokenReason> LASTING = Set.of(
            TokenReason.TOKEN_INVALID_AUTHORIZED_PARTIES,
            TokenReason.TOKEN_INVALID_AUDIENCE,
            TokenReason.TOKEN_INVALID_ISSUER);

    private SignIn() {}

    /** The page where users sign in. */
    static RequestUrl page(Attempt attempt) {
        var own = attempt.settings().signIn().signInUrl();
        return own != null ? page(attempt, own) : portal(attempt, "/sign-in");
    }

    /** The page where users sign up. */
    static RequestUrl signUpPage(Attempt attempt) {
        var settings = attempt.settings().signIn();
        if (settings.signUpUrl() != null) {
            return page(attempt, settings.signUpUrl());
        }
        return settings.signInUrl() != null
                ? page(attempt, settings.signInUrl()).below("create")
                : portal(attempt, "/sign-up");
    }

    /** The whole way to a page; a session with tasks to complete has them below that. */
    static String way(RequestUrl page, boolean pending, Attempt attempt) {
        var target = pending ? page.below("tasks") : page;
        var url = attempt.request().url();
        if (url == null) {
            return target.text();
        }
        var settings = attempt.settings();
        boolean elsewhere = !target.authority().equals(url.authority());
        var back = url.without(Handshakes.NOT_RETURNED);
        target = target.set(
                "redirect_url", (elsewhere && settings.satellite() != null ? back.set(SYNCED, "false") : back).text());
        var devBrowser = attempt.devBrowser();
        return (elsewhere && settings.isDevelopment() && devBrowser != null
                        ? target.set("__clerk_db_jwt", devBrowser)
                        : target)
                .text();
    }

    /** The same decision, with the way to the sign-in page where there is no other that might help. */
    static Decision offered(Attempt attempt, Decision decision) {
        return attempt.settings().signIn().redirect()
                        && decision instanceof SignedOut out
                        && out.challenge() == null
                        && out.instructions().location() == null
                        && isOfUse(attempt, out.reason())
                ? new SignedOut(out.reason(), out.instructions(), challenge(attempt, out.reason()))
                : decision;
    }

    private static boolean isOfUse(Attempt attempt, Reason reason) {
        return attempt.request().isEligibleForHandshake()
                && !reason.unavailable()
                && !(reason instanceof Reason.Token token && LASTING.contains(token.reason()))
                && !Handshakes.isLoop(attempt)
                && !isThere(attempt);
    }

    /** Whether the browser is at the sign-in page already, which would be sent to itself if it were protected. */
    private static boolean isThere(Attempt attempt) {
        var url = attempt.request().url();
        var page = page(attempt);
        return url != null
                && url.authority().equals(page.authority())
                && (url.path().equals(page.path())
                        || url.path().startsWith(page.below("").path()));
    }

    private static ResponseInstructions challenge(Attempt attempt, Reason reason) {
        var target = way(page(attempt), reason == RequestReason.PENDING, attempt);
        return ResponseInstructions.redirect(target, Handshakes.counter(attempt))
                .with("x-clerk-auth-status", "signed-out")
                .with("x-clerk-auth-reason", reason.slug());
    }

    private static RequestUrl page(Attempt attempt, String text) {
        if (!RequestUrl.isPath(text)) {
            return Objects.requireNonNull(RequestUrl.parse(text));
        }
        var path = Objects.requireNonNull(RequestUrl.parse("https://localhost" + text));
        var url = attempt.request().url();
        return new RequestUrl(url != null ? url.origin() : "", path.path(), path.query());
    }

    private static RequestUrl portal(Attempt attempt, String path) {
        var key = attempt.settings().publishableKey();
        Assert.state(
                key != null, "No sign-in page is known: neither a publishable key nor a sign-in URL is configured");
        return Objects.requireNonNull(RequestUrl.parse(AccountPortal.of(key.frontendApi()) + path));
    }
}
