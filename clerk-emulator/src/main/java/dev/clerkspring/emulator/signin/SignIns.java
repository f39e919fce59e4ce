package dev.clerkspring.emulator.signin;

import dev.clerkspring.emulator.entity.Browser;
import dev.clerkspring.emulator.entity.Credentials;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.SignInAttempt;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Browsers;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.emulator.user.Users;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.phonenumbers.PhoneNumber;
import dev.clerkspring.sdk.users.User;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The steps of signing in: say who, prove it by password, code or ticket.
 */
public final class SignIns {

    private SignIns() {}

    /**
     * Begins to sign in, and goes as far as what was typed goes.
     *
     * @param draft where
     * @param browser whose
     * @param form what was typed
     * @return complete if that was enough
     * @throws ClerkProblem if the browser is signed in, there is no such user, or the strategy is not possible
     */
    public static Attempted<SignInAttempt> create(Draft draft, Browser browser, SignInForm form) {
        requireSignedOut(draft, browser);
        if (Boolean.parseBoolean(form.transfer())) {
            throw ClerkProblem.notImplemented("createSignIn with transfer");
        }
        var admitted = showsTicket(form.strategy(), form.ticket())
                ? Admission.by(draft, required(form.ticket(), Proof.TICKET))
                : null;
        var user = admitted != null ? draft.get(Kinds.USERS, admitted.userId()) : user(draft, form.identifier());
        var attempt = new SignInAttempt(
                draft.id("sia"),
                browser.id(),
                form.identifier(),
                user != null ? user.id() : null,
                null,
                null,
                draft.now());
        draft.put(Kinds.BROWSERS, browser.attempting(attempt.id(), browser.signUpId()));
        if (admitted != null) {
            return new Attempted<>(complete(draft, attempt.with(Proof.byTicket()), admitted), null);
        }
        draft.put(Kinds.SIGN_INS, attempt);
        var strategy = form.strategy() != null ? form.strategy() : (form.password() != null ? Proof.PASSWORD : null);
        if (strategy == null) {
            return new Attempted<>(attempt, null);
        }
        return strategy.equals(Proof.PASSWORD)
                ? attempt(draft, attempt, form)
                : new Attempted<>(prepare(draft, attempt, form), null);
    }

    private static @Nullable User user(Reading state, @Nullable String identifier) {
        if (identifier == null) {
            return null;
        }
        var user = Users.ofIdentifier(state, identifier);
        if (user == null) {
            throw ClerkProblem.invalid("form_identifier_not_found", "Couldn't find your account.", "identifier");
        }
        return user;
    }

    /**
     * Finds a sign-in of a browser.
     *
     * @param state where to look
     * @param browser whose it must be
     * @param id {@code sia_…}
     * @return the attempt
     * @throws ClerkProblem 404 if the browser has none such
     */
    public static SignInAttempt get(Reading state, Browser browser, String id) {
        var attempt = state.get(Kinds.SIGN_INS, id);
        if (!attempt.clientId().equals(browser.id())) {
            throw ClerkProblem.notFound("sign in");
        }
        return attempt;
    }

    /**
     * Sends a code, in a manner of speaking.
     *
     * @param draft where
     * @param attempt as it is
     * @param form the strategy
     * @return with a verification under way
     * @throws ClerkProblem if the user has nothing that such a code could be sent to
     */
    public static SignInAttempt prepare(Draft draft, SignInAttempt attempt, SignInForm form) {
        var user = userOf(draft, attempt);
        var strategy = required(form.strategy(), "strategy");
        var chosen = strategy.equals(Proof.EMAIL_CODE) ? form.emailAddressId() : form.phoneNumberId();
        if (codes(user, strategy).noneMatch(id -> chosen == null || chosen.equals(id))) {
            throw Proof.strategyInvalid();
        }
        return draft.put(Kinds.SIGN_INS, attempt.with(Proof.sent(strategy, draft.now())));
    }

    /**
     * Tries to prove who is signing in.
     *
     * @param draft where
     * @param attempt as it is
     * @param form the strategy, and what was typed
     * @return complete if it is proved
     * @throws ClerkProblem if the strategy is not possible
     */
    public static Attempted<SignInAttempt> attempt(Draft draft, SignInAttempt attempt, SignInForm form) {
        var user = userOf(draft, attempt);
        var strategy = form.strategy() != null ? form.strategy() : Proof.PASSWORD;
        var proof = switch (strategy) {
            case Proof.PASSWORD ->
                Proof.byPassword(Credentials.ofPassword(draft, user.id()), required(form.password(), Proof.PASSWORD));
            case Proof.EMAIL_CODE, Proof.PHONE_CODE ->
                Proof.byCode(draft, attempt.firstFactor(), strategy, form.code());
            default -> throw Proof.strategyInvalid();
        };
        return attempted(draft, attempt, proof);
    }

    private static Attempted<SignInAttempt> attempted(Draft draft, SignInAttempt attempt, Proof proof) {
        var proved = attempt.with(proof.verification());
        if (proof.problem() != null || proved.userId() == null) {
            return new Attempted<>(draft.put(Kinds.SIGN_INS, proved), proof.problem());
        }
        return new Attempted<>(complete(draft, proved, new Admission(proved.userId(), null)), null);
    }

    private static SignInAttempt complete(Draft draft, SignInAttempt proved, Admission admitted) {
        var browser = draft.get(Kinds.BROWSERS, proved.clientId());
        var session = Browsers.signIn(draft, browser, admitted.userId(), admitted.organizationId())
                .session();
        return draft.put(Kinds.SIGN_INS, proved.complete(session.id()));
    }

    /** The addresses or numbers of a user that a code could be sent to. */
    private static Stream<@Nullable String> codes(User user, String strategy) {
        return switch (strategy) {
            case Proof.EMAIL_CODE -> user.emailAddresses().stream().map(EmailAddress::id);
            case Proof.PHONE_CODE -> user.phoneNumbers().stream().map(PhoneNumber::id);
            default -> Stream.empty();
        };
    }

    private static User userOf(Draft draft, SignInAttempt attempt) {
        if (attempt.createdSessionId() != null || !draft.now().isBefore(attempt.abandonAt())) {
            throw ClerkProblem.of(HttpStatus.BAD_REQUEST, "client_state_invalid", "This sign-in has ended");
        }
        if (attempt.userId() == null) {
            throw ClerkProblem.of(HttpStatus.BAD_REQUEST, "client_state_invalid", "Say first who is signing in");
        }
        return draft.get(Kinds.USERS, attempt.userId());
    }

    static boolean showsTicket(@Nullable String strategy, @Nullable String ticket) {
        return ticket != null || Proof.TICKET.equals(strategy);
    }

    static void requireSignedOut(Draft draft, Browser browser) {
        if (Browsers.session(draft, browser, draft.now()) != null) {
            throw ClerkProblem.of(HttpStatus.BAD_REQUEST, "session_exists", "You're already signed in.");
        }
    }

    static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw ClerkProblem.invalid("form_param_missing", name + " is missing", name);
        }
        return value;
    }
}
