package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.billing.AdjustCreditBalanceRequest;
import dev.clerkspring.sdk.billing.BillingSubscription;
import dev.clerkspring.sdk.billing.CreditBalance;
import dev.clerkspring.sdk.billing.CreditLedgerEntry;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.model.TotalCount;
import dev.clerkspring.sdk.organizations.OrganizationInvitation;
import dev.clerkspring.sdk.organizations.OrganizationMembership;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.CountedPageQuery;
import dev.clerkspring.sdk.paging.CursorWalk;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.paging.PageWalk;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The operations on users. {@link UsersApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1", accept = "application/json")
public interface ReactiveUsersApi {

    /**
     * Lists a page of users.
     *
     * @param query which users
     * @return the page; Clerk tells no total here, see {@link #count}
     */
    @GetExchange("/users")
    Mono<ClerkPage<User>> list(ListUsersQuery query);

    /**
     * Lists users, page by page as far as they are asked for.
     *
     * @param query which users; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<User> stream(ListUsersQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> list(query.on(page)));
    }

    /**
     * Lists users by cursor, oldest first, page by page as far as the flux is consumed: who is created or deleted meanwhile moves
     * no page. So it suits long runs, which go on after a failure with the id of the last user as the query's
     * {@code startingAfter}.
     *
     * @param query which users, without an offset, in the order of {@code created_at} alone; its limit is the size of the pages,
     *     {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from behind the query's {@code startingAfter} on
     */
    default Flux<User> streamByCursor(ListUsersQuery query) {
        return CursorWalk.from(query.limit(), query.startingAfter(), User::id).flux(page -> list(query.on(page)));
    }

    /**
     * Creates a user. Clerk refuses with status 422 if an identification is taken or the password is no good.
     *
     * @param request the user
     * @return the user
     */
    @PostExchange("/users")
    Mono<User> create(@RequestBody CreateUserRequest request);

    /**
     * Counts users.
     *
     * @param query which users
     * @return how many
     */
    @GetExchange("/users/count")
    Mono<TotalCount> count(CountUsersQuery query);

    /**
     * Returns a user.
     *
     * @param userId the user's id
     * @return the user
     */
    @GetExchange("/users/{user_id}")
    Mono<User> get(@PathVariable("user_id") String userId);

    /**
     * Changes a user; Clerk allows it ten times in ten seconds for each.
     *
     * <p>Clerk refuses with status 422 if an identification is taken or the password is no good.
     *
     * @param userId the user's id
     * @param request what to change
     * @return the user, changed
     */
    @PatchExchange("/users/{user_id}")
    Mono<User> update(@PathVariable("user_id") String userId, @RequestBody UpdateUserRequest request);

    /**
     * Deletes a user for good.
     *
     * @param userId the user's id
     * @return what was deleted
     */
    @DeleteExchange("/users/{user_id}")
    Mono<DeletedObject> delete(@PathVariable("user_id") String userId);

    /**
     * Bans a user, which ends all sessions and prevents new ones.
     *
     * @param userId the user's id
     * @return the user
     */
    @PostExchange("/users/{user_id}/ban")
    Mono<User> ban(@PathVariable("user_id") String userId);

    /**
     * Lifts a ban.
     *
     * @param userId the user's id
     * @return the user
     */
    @PostExchange("/users/{user_id}/unban")
    Mono<User> unban(@PathVariable("user_id") String userId);

    /**
     * Bans several users, which ends all their sessions and prevents new ones.
     *
     * @param request which, 1 to 50
     * @return the users, without a total
     */
    @PostExchange("/users/ban")
    Mono<ClerkPage<User>> bulkBan(@RequestBody BulkUsersRequest request);

    /**
     * Lifts the bans of several users.
     *
     * @param request whose, 1 to 50
     * @return the users, without a total
     */
    @PostExchange("/users/unban")
    Mono<ClerkPage<User>> bulkUnban(@RequestBody BulkUsersRequest request);

    /**
     * Locks a user out of signing in, for as long as the instance says. Sessions stay.
     *
     * @param userId the user's id
     * @return the user
     */
    @PostExchange("/users/{user_id}/lock")
    Mono<User> lock(@PathVariable("user_id") String userId);

    /**
     * Lifts a lock.
     *
     * @param userId the user's id
     * @return the user
     */
    @PostExchange("/users/{user_id}/unlock")
    Mono<User> unlock(@PathVariable("user_id") String userId);

    /**
     * Sets a user's picture.
     *
     * @param userId the user's id
     * @param file the image; its file name is sent too
     * @return the user
     */
    @PostExchange("/users/{user_id}/profile_image")
    Mono<User> setProfileImage(@PathVariable("user_id") String userId, @RequestPart("file") Resource file);

    /**
     * Removes a user's picture.
     *
     * @param userId the user's id
     * @return the user
     */
    @DeleteExchange("/users/{user_id}/profile_image")
    Mono<User> deleteProfileImage(@PathVariable("user_id") String userId);

    /**
     * Replaces metadata. What the request does not set stays. Clerk allows it ten times in ten seconds for each user.
     *
     * @param userId the user's id
     * @param request the new metadata
     * @return the user
     */
    @PutExchange("/users/{user_id}/metadata")
    Mono<User> replaceMetadata(@PathVariable("user_id") String userId, @RequestBody UserMetadataRequest request);

    /**
     * Merges metadata, at every level: a key whose value is null is removed, a key that is not there stays. Clerk allows it
     * ten times in ten seconds for each user.
     *
     * @param userId the user's id
     * @param request the changes
     * @return the user
     */
    @PatchExchange("/users/{user_id}/metadata")
    Mono<User> updateMetadata(@PathVariable("user_id") String userId, @RequestBody UserMetadataRequest request);

    /**
     * Lists the tokens that a user has from another provider.
     *
     * @param userId the user's id
     * @param provider for example {@code google}
     * @param query which page
     * @return the page
     */
    @GetExchange("/users/{user_id}/oauth_access_tokens/{provider}")
    Mono<ClerkPage<OAuthAccessToken>> getOAuthAccessToken(
            @PathVariable("user_id") String userId, @PathVariable("provider") String provider, CountedPageQuery query);

    /**
     * Lists the tokens that a user has from another provider, page by page as far as they are asked for.
     *
     * @param userId the user's id
     * @param provider for example {@code google}
     * @param query which page to start with; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<OAuthAccessToken> streamOAuthAccessToken(String userId, String provider, CountedPageQuery query) {
        return PageWalk.from(query.limit(), query.offset())
                .flux(page -> getOAuthAccessToken(userId, provider, query.on(page)));
    }

    /**
     * Lists the organizations that a user is a member of.
     *
     * @param userId the user's id
     * @param query which page
     * @return the page
     */
    @GetExchange("/users/{user_id}/organization_memberships")
    Mono<ClerkPage<OrganizationMembership>> getOrganizationMemberships(
            @PathVariable("user_id") String userId, PageQuery query);

    /**
     * Lists the organizations that a user is a member of, page by page as far as they are asked for.
     *
     * @param userId the user's id
     * @param query which page to start with; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<OrganizationMembership> streamOrganizationMemberships(String userId, PageQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> getOrganizationMemberships(userId, page));
    }

    /**
     * Lists the memberships of all organizations.
     *
     * @param query which page, in which order
     * @return the page
     */
    @GetExchange("/organization_memberships")
    Mono<ClerkPage<OrganizationMembership>> getInstanceOrganizationMemberships(
            ListInstanceOrganizationMembershipsQuery query);

    /**
     * Lists the memberships of all organizations, page by page as far as they are asked for.
     *
     * @param query in which order; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<OrganizationMembership> streamInstanceOrganizationMemberships(
            ListInstanceOrganizationMembershipsQuery query) {
        return PageWalk.from(query.limit(), query.offset())
                .flux(page -> getInstanceOrganizationMemberships(query.on(page)));
    }

    /**
     * Lists the organizations that a user is invited to.
     *
     * @param userId the user's id
     * @param query which invitations
     * @return the page
     */
    @GetExchange("/users/{user_id}/organization_invitations")
    Mono<ClerkPage<OrganizationInvitation>> getOrganizationInvitations(
            @PathVariable("user_id") String userId, ListUserInvitationsQuery query);

    /**
     * Lists the organizations that a user is invited to, page by page as far as they are asked for.
     *
     * @param userId the user's id
     * @param query which invitations; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<OrganizationInvitation> streamOrganizationInvitations(String userId, ListUserInvitationsQuery query) {
        return PageWalk.from(query.limit(), query.offset())
                .flux(page -> getOrganizationInvitations(userId, query.on(page)));
    }

    /**
     * Removes a user's password.
     *
     * @param userId the user's id
     * @param request whether that ends sessions, or null
     * @return the user
     */
    @PostExchange("/users/{user_id}/remove_password")
    Mono<User> removePassword(
            @PathVariable("user_id") String userId,
            @RequestBody(required = false) @Nullable RemovePasswordRequest request);

    /**
     * Checks a password. A wrong one is an error with status 422.
     *
     * @param userId the user's id
     * @param request the password
     * @return that it is right
     */
    @PostExchange("/users/{user_id}/verify_password")
    Mono<PasswordVerification> verifyPassword(
            @PathVariable("user_id") String userId, @RequestBody VerifyPasswordRequest request);

    /**
     * Checks a code of an authenticator app, or a backup code, which is used up by that. A wrong one is an error with status
     * 422.
     *
     * @param userId the user's id
     * @param request the code
     * @return that it is right
     */
    @PostExchange("/users/{user_id}/verify_totp")
    Mono<TotpVerification> verifyTotp(@PathVariable("user_id") String userId, @RequestBody VerifyTotpRequest request);

    /**
     * Removes all second factors of a user.
     *
     * @param userId the user's id
     * @return the user's id
     */
    @DeleteExchange("/users/{user_id}/mfa")
    Mono<AffectedUser> disableMfa(@PathVariable("user_id") String userId);

    /**
     * Removes all backup codes of a user.
     *
     * @param userId the user's id
     * @return the user's id
     */
    @DeleteExchange("/users/{user_id}/backup_code")
    Mono<AffectedUser> deleteBackupCodes(@PathVariable("user_id") String userId);

    /**
     * Deletes a passkey.
     *
     * @param userId the user's id
     * @param passkeyIdentificationId the passkey's id
     * @return what was deleted
     */
    @DeleteExchange("/users/{user_id}/passkeys/{passkey_identification_id}")
    Mono<DeletedObject> deletePasskey(
            @PathVariable("user_id") String userId,
            @PathVariable("passkey_identification_id") String passkeyIdentificationId);

    /**
     * Lists the devices that a user trusts. There is but one page.
     *
     * @param userId the user's id
     * @return the devices
     */
    @GetExchange("/users/{user_id}/trusted_devices")
    Mono<ClerkPage<TrustedDevice>> listTrustedDevices(@PathVariable("user_id") String userId);

    /**
     * Ends the trust in a device.
     *
     * @param userId the user's id
     * @param trustedDeviceId the device's id
     * @return the device
     */
    @DeleteExchange("/users/{user_id}/trusted_devices/{trusted_device_id}")
    Mono<TrustedDevice> revokeTrustedDevice(
            @PathVariable("user_id") String userId, @PathVariable("trusted_device_id") String trustedDeviceId);

    /**
     * Deletes a wallet.
     *
     * @param userId the user's id
     * @param web3WalletIdentificationId the wallet's id
     * @return what was deleted
     */
    @DeleteExchange("/users/{user_id}/web3_wallets/{web3_wallet_identification_id}")
    Mono<DeletedObject> deleteWeb3Wallet(
            @PathVariable("user_id") String userId,
            @PathVariable("web3_wallet_identification_id") String web3WalletIdentificationId);

    /**
     * Removes the authenticator app of a user.
     *
     * @param userId the user's id
     * @return the user's id
     */
    @DeleteExchange("/users/{user_id}/totp")
    Mono<AffectedUser> deleteTOTP(@PathVariable("user_id") String userId);

    /**
     * Deletes an account at another provider.
     *
     * @param userId the user's id
     * @param externalAccountId the account's id
     * @return what was deleted
     */
    @DeleteExchange("/users/{user_id}/external_accounts/{external_account_id}")
    Mono<DeletedObject> deleteExternalAccount(
            @PathVariable("user_id") String userId, @PathVariable("external_account_id") String externalAccountId);

    /**
     * Marks a user's password as compromised: it cannot be used to sign in until it is changed.
     *
     * @param userId the user's id
     * @param request whether to end sessions, or null
     * @return the user
     */
    @PostExchange("/users/{user_id}/password/set_compromised")
    Mono<User> setPasswordCompromised(
            @PathVariable("user_id") String userId,
            @RequestBody(required = false) @Nullable SetPasswordCompromisedRequest request);

    /**
     * Takes that mark from a user's password.
     *
     * @param userId the user's id
     * @return the user
     */
    @PostExchange("/users/{user_id}/password/unset_compromised")
    Mono<User> unsetPasswordCompromised(@PathVariable("user_id") String userId);

    /**
     * Returns what a user is subscribed to.
     *
     * @param userId the user's id
     * @return the subscription, with the plans; an error with status 404 if there is none
     */
    @GetExchange("/users/{user_id}/billing/subscription")
    Mono<BillingSubscription> getBillingSubscription(@PathVariable("user_id") String userId);

    /**
     * Returns what a user has to their credit. It can pay for checkouts, and pays for what recurs.
     *
     * @param userId the user's id
     * @return the balance
     */
    @GetExchange("/users/{user_id}/billing/credits")
    Mono<CreditBalance> getBillingCreditBalance(@PathVariable("user_id") String userId);

    /**
     * Changes what a user has to their credit. Asked again with the same idempotency key it changes nothing and
     * answers as before.
     *
     * @param userId the user's id
     * @param request by how much, and which way
     * @return the change
     */
    @PostExchange("/users/{user_id}/billing/credits")
    Mono<CreditLedgerEntry> adjustBillingCreditBalance(
            @PathVariable("user_id") String userId, @RequestBody AdjustCreditBalanceRequest request);
}
