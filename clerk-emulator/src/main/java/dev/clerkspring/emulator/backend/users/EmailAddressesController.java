package dev.clerkspring.emulator.backend.users;

import static dev.clerkspring.emulator.user.Identifiers.EMAIL_ADDRESSES;

import dev.clerkspring.emulator.backend.operation.Parameters;
import dev.clerkspring.emulator.backend.operation.Uncovered;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.user.IdentifierForms;
import dev.clerkspring.emulator.user.NewUsers;
import dev.clerkspring.sdk.emailaddresses.CreateEmailAddressRequest;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.emailaddresses.EmailAddressBuilder;
import dev.clerkspring.sdk.emailaddresses.EmailAddressesApi;
import dev.clerkspring.sdk.emailaddresses.ReplaceEmailAddressRequest;
import dev.clerkspring.sdk.emailaddresses.UpdateEmailAddressRequest;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.verification.IdentificationStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/**
 * E-mail addresses of users. What is abstract here answers 501 (see {@link Uncovered}).
 */
@RestController
public abstract class EmailAddressesController implements EmailAddressesApi {

    private final Store store;

    /**
     * Makes the controller.
     *
     * @param store the users
     */
    protected EmailAddressesController(Store store) {
        this.store = store;
    }

    @Override
    public EmailAddress create(CreateEmailAddressRequest request) {
        var status = Boolean.TRUE.equals(request.verified())
                ? IdentificationStatus.VERIFIED
                : IdentificationStatus.UNVERIFIED;
        return store.write(draft -> EMAIL_ADDRESSES.add(
                draft,
                request.userId(),
                made(draft, request.emailAddress(), status),
                Boolean.TRUE.equals(request.primary())));
    }

    @Override
    public EmailAddress get(String emailAddressId) {
        return EMAIL_ADDRESSES.get(store.state(), emailAddressId);
    }

    @Override
    public EmailAddress update(String emailAddressId, UpdateEmailAddressRequest request) {
        return store.write(draft -> EMAIL_ADDRESSES.change(
                draft,
                emailAddressId,
                old -> {
                    var builder = EmailAddressBuilder.builder(old).updatedAt(draft.now());
                    Parameters.given(request.verified())
                            .map(NewUsers::verification)
                            .ifPresent(builder::verification);
                    return builder.build();
                },
                Parameters.given(request.primary()).orElse(false)));
    }

    @Override
    public DeletedObject delete(String emailAddressId) {
        store.write(draft -> {
            EMAIL_ADDRESSES.remove(draft, emailAddressId);
            return null;
        });
        return new DeletedObject("email_address", emailAddressId, null, true, null);
    }

    @Override
    public EmailAddress replaceForUser(String userId, ReplaceEmailAddressRequest request) {
        return store.write(draft -> EMAIL_ADDRESSES.replace(
                draft, userId, made(draft, request.emailAddress(), status(request.identificationStatus()))));
    }

    private static EmailAddress made(Draft draft, String address, IdentificationStatus status) {
        return NewUsers.email(draft.id("idn"), IdentifierForms.emailAddress(address), status, draft.now());
    }

    /** Verified unless something else is asked for. */
    static IdentificationStatus status(@Nullable Open<IdentificationStatus> asked) {
        return Optional.ofNullable(asked).map(Open::known).orElse(IdentificationStatus.VERIFIED);
    }
}
