package dev.clerkspring.emulator.signin;

import dev.clerkspring.emulator.entity.Browser;
import dev.clerkspring.emulator.entity.Credentials;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.SignUpAttempt;
import dev.clerkspring.emulator.entity.SignUpAttempt.Answers;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Browsers;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.emulator.ticket.Ticket;
import dev.clerkspring.emulator.user.NewUsers;
import dev.clerkspring.emulator.user.Users;
import dev.clerkspring.sdk.emailaddresses.EmailAddressBuilder;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.phonenumbers.PhoneNumberBuilder;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.verification.IdentificationStatus;
import dev.clerkspring.sdk.verification.Verification;
import dev.clerkspring.sdk.verification.VerificationStatus;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The steps of signing up: e-mail address and password are required, and what is given of e-mail address and phone number is
 * proved by a code.
 */
public final class SignUps {

    /** What has to be given. */
    public static final List<String> REQUIRED = List.of("email_address", "password");

    private SignUps() {}

    /**
     * Begins to sign up.
     *
     * @param draft where
     * @param browser whose
     * @param form what was typed
     * @return the attempt
     * @throws ClerkProblem if the browser is signed in, or something that was typed is not possible or taken
     */
    public static SignUpAttempt create(Draft draft, Browser browser, SignUpForm form) {
        SignIns.requireSignedOut(draft, browser);
        if (Boolean.parseBoolean(form.transfer())) {
            throw ClerkProblem.notImplemented("createSignUps with transfer");
        }
        var none = new Answers(null, null, null, null, null, null, null);
        var attempt = new SignUpAttempt(draft.id("sua"), browser.id(), none, null, null, null, null, null, draft.now());
        draft.put(Kinds.BROWSERS, browser.attempting(browser.signInId(), attempt.id()));
        return change(draft, attempt, form);
    }

    /**
     * Finds a sign-up of a browser.
     *
     * @param state where to look
     * @param browser whose it must be
     * @param id {@code sua_…}
     * @return the attempt
     * @throws ClerkProblem 404 if the browser has none such
     */
    public static SignUpAttempt get(Reading state, Browser browser, String id) {
        var attempt = state.get(Kinds.SIGN_UPS, id);
        if (!attempt.clientId().equals(browser.id())) {
            throw ClerkProblem.notFound("sign up");
        }
        return attempt;
    }

    /**
     * Adds answers.
     *
     * @param draft where
     * @param attempt as it is
     * @param form what was typed
     * @return the attempt, complete if nothing is missing any more
     * @throws ClerkProblem if something that was typed is not possible or taken
     */
    public static SignUpAttempt change(Draft draft, SignUpAttempt attempt, SignUpForm form) {
        requireUnderWay(draft, attempt);
        var invited = SignIns.showsTicket(form.strategy(), form.ticket())
                ? invited(draft, attempt, SignIns.required(form.ticket(), Proof.TICKET))
                : attempt;
        return finish(draft, invited.answer(SignUpAnswers.merge(draft, invited.answers(), form)));
    }

    /** The ticket proves the e-mail address that it was sent to; the invitation is accepted once there is a user. */
    private static SignUpAttempt invited(Draft draft, SignUpAttempt attempt, String text) {
        if (!(Ticket.get(draft, text, draft.now()) instanceof Ticket.Invited ticket)) {
            throw Ticket.invalid();
        }
        if (Users.ofEmailAddress(draft, ticket.row().emailAddress()) != null) {
            throw ClerkProblem.taken("email_address");
        }
        return attempt.invited(ticket.row(), Proof.byTicket());
    }

    /**
     * Sends a code, in a manner of speaking.
     *
     * @param draft where
     * @param attempt as it is
     * @param strategy {@code email_code} or {@code phone_code}
     * @return with a verification under way
     * @throws ClerkProblem if there is nothing that such a code could be sent to
     */
    public static SignUpAttempt prepare(Draft draft, SignUpAttempt attempt, @Nullable String strategy) {
        requireUnderWay(draft, attempt);
        var sent = Proof.sent(SignIns.required(strategy, "strategy"), draft.now());
        var answers = attempt.answers();
        if (sent.strategy().equals(Proof.EMAIL_CODE) && answers.emailAddress() != null) {
            return draft.put(Kinds.SIGN_UPS, attempt.withEmail(sent));
        }
        if (sent.strategy().equals(Proof.PHONE_CODE) && answers.phoneNumber() != null) {
            return draft.put(Kinds.SIGN_UPS, attempt.withPhone(sent));
        }
        throw Proof.strategyInvalid();
    }

    /**
     * Tries to prove an address or a number.
     *
     * @param draft where
     * @param attempt as it is
     * @param strategy {@code email_code} or {@code phone_code}
     * @param code what was typed
     * @return the attempt, complete if nothing is missing any more
     * @throws ClerkProblem if no such code was sent
     */
    public static Attempted<SignUpAttempt> attempt(
            Draft draft, SignUpAttempt attempt, @Nullable String strategy, @Nullable String code) {
        requireUnderWay(draft, attempt);
        var which = SignIns.required(strategy, "strategy");
        boolean phone = which.equals(Proof.PHONE_CODE);
        var proof = Proof.byCode(draft, phone ? attempt.phone() : attempt.email(), which, code);
        var tried = phone ? attempt.withPhone(proof.verification()) : attempt.withEmail(proof.verification());
        return new Attempted<>(finish(draft, tried), proof.problem());
    }

    /**
     * Lists what is required and not given.
     *
     * @param attempt as it is
     * @return names of parameters
     */
    public static List<String> missing(SignUpAttempt attempt) {
        var answers = attempt.answers();
        return REQUIRED.stream()
                .filter(name -> name.equals("password") ? answers.password() == null : answers.emailAddress() == null)
                .toList();
    }

    /**
     * Lists what is given and not proved.
     *
     * @param attempt as it is
     * @return names of parameters
     */
    public static List<String> unverified(SignUpAttempt attempt) {
        var answers = attempt.answers();
        return Stream.of(
                        answers.emailAddress() != null && !verified(attempt.email()) ? "email_address" : "",
                        answers.phoneNumber() != null && !verified(attempt.phone()) ? "phone_number" : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean verified(@Nullable Verification verification) {
        return verification != null && verification.status().is(VerificationStatus.VERIFIED);
    }

    private static SignUpAttempt finish(Draft draft, SignUpAttempt attempt) {
        if (!missing(attempt).isEmpty() || !unverified(attempt).isEmpty()) {
            return draft.put(Kinds.SIGN_UPS, attempt);
        }
        var user = draft.put(Kinds.USERS, user(draft, attempt));
        draft.put(
                Kinds.CREDENTIALS, new Credentials(user.id(), attempt.answers().password()));
        var browser = draft.get(Kinds.BROWSERS, attempt.clientId());
        var admitted = admission(draft, attempt.invitationId(), user.id());
        var session = Browsers.signIn(draft, browser, user.id(), admitted.organizationId())
                .session();
        return draft.put(Kinds.SIGN_UPS, attempt.complete(user.id(), session.id()));
    }

    /** An invitation may have been revoked or have expired since it was shown. */
    private static Admission admission(Draft draft, @Nullable String invitationId, String userId) {
        if (invitationId == null) {
            return new Admission(userId, null);
        }
        var invitation = draft.find(Kinds.INVITATIONS, invitationId);
        if (invitation == null || !invitation.at(draft.now()).pending()) {
            throw Ticket.invalid();
        }
        return Admission.by(draft, invitation, userId);
    }

    private static User user(Draft draft, SignUpAttempt attempt) {
        var answers = attempt.answers();
        var email = EmailAddressBuilder.builder(NewUsers.email(
                        draft.id("idn"),
                        String.valueOf(answers.emailAddress()),
                        IdentificationStatus.VERIFIED,
                        draft.now()))
                .verification(attempt.email())
                .build();
        var phones = Stream.ofNullable(answers.phoneNumber())
                .map(number -> PhoneNumberBuilder.builder(
                                NewUsers.phone(draft.id("idn"), number, IdentificationStatus.VERIFIED, draft.now()))
                        .verification(attempt.phone())
                        .build())
                .toList();
        return NewUsers.blank(draft.id("user"), draft.now())
                .firstName(answers.firstName())
                .lastName(answers.lastName())
                .username(answers.username())
                .emailAddresses(List.of(email))
                .primaryEmailAddressId(email.id())
                .phoneNumbers(phones)
                .primaryPhoneNumberId(phones.isEmpty() ? null : phones.get(0).id())
                .passwordEnabled(true)
                .unsafeMetadata(answers.unsafeMetadata() != null ? answers.unsafeMetadata() : Metadata.empty())
                .build();
    }

    private static void requireUnderWay(Draft draft, SignUpAttempt attempt) {
        if (attempt.createdUserId() != null || !draft.now().isBefore(attempt.abandonAt())) {
            throw ClerkProblem.of(HttpStatus.BAD_REQUEST, "client_state_invalid", "This sign-up has ended");
        }
    }
}
