package dev.clerkspring.emulator.json;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.clerkspring.sdk.clients.Client;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.oauth.OAuthTokenStatus;
import dev.clerkspring.sdk.organizations.PublicUserData;
import dev.clerkspring.sdk.phonenumbers.PhoneNumber;
import dev.clerkspring.sdk.roles.Role;
import dev.clerkspring.sdk.roles.RoleSet;
import dev.clerkspring.sdk.roles.RoleSetItem;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.verification.Verification;
import java.util.Map;

/**
 * What Clerk answers as null where it has no value, while it leaves out everything else that has none.
 */
final class PublishedNulls {

    static final Map<Class<?>, Class<?>> MIX_INS = Map.of(
            User.class, OfUser.class,
            Verification.class, OfVerification.class,
            Client.class, OfClient.class,
            EmailAddress.class, OfIdentifier.class,
            PhoneNumber.class, OfIdentifier.class,
            PublicUserData.class, OfPublicUserData.class,
            Role.class, OfDescription.class,
            RoleSet.class, OfDescription.class,
            RoleSetItem.class, OfDescription.class,
            OAuthTokenStatus.class, OfOAuthTokenStatus.class);

    private PublishedNulls() {}

    @JsonInclude(ALWAYS)
    private interface OfUser {

        @JsonInclude(NON_NULL)
        Object organizationMemberships();

        @JsonInclude(NON_NULL)
        Object deprovisioned();

        @JsonInclude(NON_NULL)
        Object bypassClientTrust();
    }

    private interface OfIdentifier {

        @JsonInclude(ALWAYS)
        Object verification();
    }

    private interface OfVerification {

        @JsonInclude(ALWAYS)
        Object attempts();

        @JsonInclude(ALWAYS)
        Object expireAt();
    }

    @JsonInclude(ALWAYS)
    private interface OfClient {}

    private interface OfPublicUserData {

        @JsonInclude(ALWAYS)
        Object firstName();

        @JsonInclude(ALWAYS)
        Object lastName();
    }

    private interface OfDescription {

        @JsonInclude(ALWAYS)
        Object description();
    }

    private interface OfOAuthTokenStatus {

        @JsonInclude(ALWAYS)
        Object revocationReason();
    }
}
