package dev.clerkspring.sdk;

import dev.clerkspring.sdk.accountless.ReactiveAccountlessApplicationsApi;
import dev.clerkspring.sdk.actortokens.ReactiveActorTokensApi;
import dev.clerkspring.sdk.adminportal.ReactiveAdminPortalLinkTokensApi;
import dev.clerkspring.sdk.agenttasks.ReactiveAgentTasksApi;
import dev.clerkspring.sdk.apikeys.ReactiveApiKeysApi;
import dev.clerkspring.sdk.betafeatures.ReactiveBetaFeaturesApi;
import dev.clerkspring.sdk.billing.ReactiveBillingApi;
import dev.clerkspring.sdk.clients.ReactiveClientsApi;
import dev.clerkspring.sdk.directories.ReactiveDirectoriesApi;
import dev.clerkspring.sdk.directories.ReactiveScimDirectoriesApi;
import dev.clerkspring.sdk.domains.ReactiveDomainsApi;
import dev.clerkspring.sdk.emailaddresses.ReactiveEmailAddressesApi;
import dev.clerkspring.sdk.enterprise.ReactiveEnterpriseConnectionsApi;
import dev.clerkspring.sdk.enterprise.ReactiveSamlConnectionsApi;
import dev.clerkspring.sdk.http.RetryPolicy;
import dev.clerkspring.sdk.instancesettings.ReactiveInstanceSettingsApi;
import dev.clerkspring.sdk.invitations.ReactiveInvitationsApi;
import dev.clerkspring.sdk.jwks.ReactiveJwksApi;
import dev.clerkspring.sdk.jwttemplates.ReactiveJwtTemplatesApi;
import dev.clerkspring.sdk.machines.ReactiveM2mTokensApi;
import dev.clerkspring.sdk.machines.ReactiveMachinesApi;
import dev.clerkspring.sdk.miscellaneous.ReactiveMiscellaneousApi;
import dev.clerkspring.sdk.oauth.ReactiveOAuthAccessTokensApi;
import dev.clerkspring.sdk.oauth.ReactiveOAuthApplicationsApi;
import dev.clerkspring.sdk.organizations.ReactiveOrganizationDomainsApi;
import dev.clerkspring.sdk.organizations.ReactiveOrganizationInvitationsApi;
import dev.clerkspring.sdk.organizations.ReactiveOrganizationMembershipsApi;
import dev.clerkspring.sdk.organizations.ReactiveOrganizationsApi;
import dev.clerkspring.sdk.phonenumbers.ReactivePhoneNumbersApi;
import dev.clerkspring.sdk.proxychecks.ReactiveProxyChecksApi;
import dev.clerkspring.sdk.redirecturls.ReactiveRedirectUrlsApi;
import dev.clerkspring.sdk.restrictions.ReactiveAllowlistIdentifiersApi;
import dev.clerkspring.sdk.restrictions.ReactiveBlocklistIdentifiersApi;
import dev.clerkspring.sdk.roles.ReactiveOrganizationPermissionsApi;
import dev.clerkspring.sdk.roles.ReactiveOrganizationRolesApi;
import dev.clerkspring.sdk.roles.ReactiveRoleSetsApi;
import dev.clerkspring.sdk.sessions.ReactiveSessionsApi;
import dev.clerkspring.sdk.signintokens.ReactiveSignInTokensApi;
import dev.clerkspring.sdk.signups.ReactiveSignUpsApi;
import dev.clerkspring.sdk.svix.ReactiveWebhooksApi;
import dev.clerkspring.sdk.templates.ReactiveEmailSmsTemplatesApi;
import dev.clerkspring.sdk.testingtokens.ReactiveTestingTokensApi;
import dev.clerkspring.sdk.users.ReactiveUsersApi;
import dev.clerkspring.sdk.waitlist.ReactiveWaitlistEntriesApi;
import java.time.Duration;
import org.springframework.core.ParameterizedTypeReference;
import reactor.core.publisher.Mono;

/**
 * The door to Clerk's Backend API, without blocking calls; made by {@link ClerkClient#reactive()}. Thread-safe.
 *
 * <p>Every call ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached. On which
 * thread a result arrives is not promised.
 */
public interface ReactiveClerkClient {

    /**
     * Returns the operations on applications without an account at Clerk.
     *
     * @return always the same
     */
    default ReactiveAccountlessApplicationsApi accountlessApplications() {
        return api(ReactiveAccountlessApplicationsApi.class);
    }

    /**
     * Returns the operations on actor tokens.
     *
     * @return always the same
     */
    default ReactiveActorTokensApi actorTokens() {
        return api(ReactiveActorTokensApi.class);
    }

    /**
     * Returns the operations on tokens that open the admin portal.
     *
     * @return always the same
     */
    default ReactiveAdminPortalLinkTokensApi adminPortalLinkTokens() {
        return api(ReactiveAdminPortalLinkTokensApi.class);
    }

    /**
     * Returns the operations on tasks of agents.
     *
     * @return always the same
     */
    default ReactiveAgentTasksApi agentTasks() {
        return api(ReactiveAgentTasksApi.class);
    }

    /**
     * Returns the operations on the allow-list.
     *
     * @return always the same
     */
    default ReactiveAllowlistIdentifiersApi allowlistIdentifiers() {
        return api(ReactiveAllowlistIdentifiersApi.class);
    }

    /**
     * Returns the operations on API keys.
     *
     * @return always the same
     */
    default ReactiveApiKeysApi apiKeys() {
        return api(ReactiveApiKeysApi.class);
    }

    /**
     * Returns the operations on settings of the instance that Clerk calls beta.
     *
     * @return always the same
     */
    default ReactiveBetaFeaturesApi betaFeatures() {
        return api(ReactiveBetaFeaturesApi.class);
    }

    /**
     * Returns the operations on billing.
     *
     * @return always the same
     */
    default ReactiveBillingApi billing() {
        return api(ReactiveBillingApi.class);
    }

    /**
     * Returns the operations on the block-list.
     *
     * @return always the same
     */
    default ReactiveBlocklistIdentifiersApi blocklistIdentifiers() {
        return api(ReactiveBlocklistIdentifiersApi.class);
    }

    /**
     * Returns the operations on clients.
     *
     * @return always the same
     */
    default ReactiveClientsApi clients() {
        return api(ReactiveClientsApi.class);
    }

    /**
     * Returns the operations on directories that provision users.
     *
     * @return always the same
     */
    default ReactiveDirectoriesApi directories() {
        return api(ReactiveDirectoriesApi.class);
    }

    /**
     * Returns the operations on the domains of the instance.
     *
     * @return always the same
     */
    default ReactiveDomainsApi domains() {
        return api(ReactiveDomainsApi.class);
    }

    /**
     * Returns the operations on e-mail addresses of users.
     *
     * @return always the same
     */
    default ReactiveEmailAddressesApi emailAddresses() {
        return api(ReactiveEmailAddressesApi.class);
    }

    /**
     * Returns the operations on the texts of e-mails and text messages, all deprecated by Clerk.
     *
     * @return always the same
     */
    default ReactiveEmailSmsTemplatesApi emailSMSTemplates() {
        return api(ReactiveEmailSmsTemplatesApi.class);
    }

    /**
     * Returns the operations on connections to the identity providers of enterprises.
     *
     * @return always the same
     */
    default ReactiveEnterpriseConnectionsApi enterpriseConnections() {
        return api(ReactiveEnterpriseConnectionsApi.class);
    }

    /**
     * Returns the operations on the settings of the instance.
     *
     * @return always the same
     */
    default ReactiveInstanceSettingsApi instanceSettings() {
        return api(ReactiveInstanceSettingsApi.class);
    }

    /**
     * Returns the operations on invitations to sign up.
     *
     * @return always the same
     */
    default ReactiveInvitationsApi invitations() {
        return api(ReactiveInvitationsApi.class);
    }

    /**
     * Returns the operation on public keys.
     *
     * @return always the same
     */
    default ReactiveJwksApi jwks() {
        return api(ReactiveJwksApi.class);
    }

    /**
     * Returns the operations on templates of tokens.
     *
     * @return always the same
     */
    default ReactiveJwtTemplatesApi jwtTemplates() {
        return api(ReactiveJwtTemplatesApi.class);
    }

    /**
     * Returns the operations on M2M tokens.
     *
     * @return always the same
     */
    default ReactiveM2mTokensApi m2m() {
        return api(ReactiveM2mTokensApi.class);
    }

    /**
     * Returns the operations on machines.
     *
     * @return always the same
     */
    default ReactiveMachinesApi machines() {
        return api(ReactiveMachinesApi.class);
    }

    /**
     * Returns the operation that fits nowhere else.
     *
     * @return always the same
     */
    default ReactiveMiscellaneousApi miscellaneous() {
        return api(ReactiveMiscellaneousApi.class);
    }

    /**
     * Returns the operation on the access tokens of OAuth applications.
     *
     * @return always the same
     */
    default ReactiveOAuthAccessTokensApi oauthAccessTokens() {
        return api(ReactiveOAuthAccessTokensApi.class);
    }

    /**
     * Returns the operations on OAuth applications.
     *
     * @return always the same
     */
    default ReactiveOAuthApplicationsApi oauthApplications() {
        return api(ReactiveOAuthApplicationsApi.class);
    }

    /**
     * Returns the operations on domains of organizations.
     *
     * @return always the same
     */
    default ReactiveOrganizationDomainsApi organizationDomains() {
        return api(ReactiveOrganizationDomainsApi.class);
    }

    /**
     * Returns the operations on invitations to organizations.
     *
     * @return always the same
     */
    default ReactiveOrganizationInvitationsApi organizationInvitations() {
        return api(ReactiveOrganizationInvitationsApi.class);
    }

    /**
     * Returns the operations on memberships of an organization.
     *
     * @return always the same
     */
    default ReactiveOrganizationMembershipsApi organizationMemberships() {
        return api(ReactiveOrganizationMembershipsApi.class);
    }

    /**
     * Returns the operations on permissions.
     *
     * @return always the same
     */
    default ReactiveOrganizationPermissionsApi organizationPermissions() {
        return api(ReactiveOrganizationPermissionsApi.class);
    }

    /**
     * Returns the operations on roles.
     *
     * @return always the same
     */
    default ReactiveOrganizationRolesApi organizationRoles() {
        return api(ReactiveOrganizationRolesApi.class);
    }

    /**
     * Returns the operations on organizations.
     *
     * @return always the same
     */
    default ReactiveOrganizationsApi organizations() {
        return api(ReactiveOrganizationsApi.class);
    }

    /**
     * Returns the operations on phone numbers of users.
     *
     * @return always the same
     */
    default ReactivePhoneNumbersApi phoneNumbers() {
        return api(ReactivePhoneNumbersApi.class);
    }

    /**
     * Returns the operation on proxies in front of the Frontend API.
     *
     * @return always the same
     */
    default ReactiveProxyChecksApi proxyChecks() {
        return api(ReactiveProxyChecksApi.class);
    }

    /**
     * Returns the operations on the addresses that native applications may be sent back to.
     *
     * @return always the same
     */
    default ReactiveRedirectUrlsApi redirectUrls() {
        return api(ReactiveRedirectUrlsApi.class);
    }

    /**
     * Returns the operations on role sets.
     *
     * @return always the same
     */
    default ReactiveRoleSetsApi roleSets() {
        return api(ReactiveRoleSetsApi.class);
    }

    /**
     * Returns the operations on SAML connections, all deprecated by Clerk.
     *
     * @return always the same
     */
    default ReactiveSamlConnectionsApi samlConnections() {
        return api(ReactiveSamlConnectionsApi.class);
    }

    /**
     * Returns the operations on directories by their older name.
     *
     * @return always the same
     */
    default ReactiveScimDirectoriesApi scimDirectories() {
        return api(ReactiveScimDirectoriesApi.class);
    }

    /**
     * Returns the operations on sessions.
     *
     * @return always the same
     */
    default ReactiveSessionsApi sessions() {
        return api(ReactiveSessionsApi.class);
    }

    /**
     * Returns the operations on sign-in tokens.
     *
     * @return always the same
     */
    default ReactiveSignInTokensApi signInTokens() {
        return api(ReactiveSignInTokensApi.class);
    }

    /**
     * Returns the operations on sign-ups.
     *
     * @return always the same
     */
    default ReactiveSignUpsApi signUps() {
        return api(ReactiveSignUpsApi.class);
    }

    /**
     * Returns the operation on testing tokens.
     *
     * @return always the same
     */
    default ReactiveTestingTokensApi testingTokens() {
        return api(ReactiveTestingTokensApi.class);
    }

    /**
     * Returns the operations on users.
     *
     * @return always the same
     */
    default ReactiveUsersApi users() {
        return api(ReactiveUsersApi.class);
    }

    /**
     * Returns the operations on the waitlist.
     *
     * @return always the same
     */
    default ReactiveWaitlistEntriesApi waitlistEntries() {
        return api(ReactiveWaitlistEntriesApi.class);
    }

    /**
     * Returns the operations on the account by which Clerk delivers webhooks.
     *
     * @return always the same
     */
    default ReactiveWebhooksApi webhooks() {
        return api(ReactiveWebhooksApi.class);
    }

    /**
     * Returns a group of operations; what the methods above are short for. An interface of the application's own, of
     * {@link org.springframework.web.service.annotation.HttpExchange} methods with {@code /v1} in their paths, is a group as well:
     * so operations that have no method yet are typed too.
     *
     * @param type the interface
     * @return always the same
     * @param <A> the interface
     */
    <A> A api(Class<A> type);

    /**
     * Returns a copy of this client with another time-out. Making one costs more than a call saves: keep what is used often.
     *
     * @param timeout how long a call may take with all its repetitions and the reading of the answer; waiting for the first byte also
     *     ends with the connection's own time-out
     * @return a copy on the same connection, with the same limits
     * @throws IllegalArgumentException if it is not positive
     */
    ReactiveClerkClient withTimeout(Duration timeout);

    /**
     * Returns a copy of this client that sends a header with every call.
     *
     * @param name the header's name
     * @param value its value
     * @return a copy on the same connection, with the same limits
     * @throws IllegalArgumentException if it is none, or one of the client's own, such as {@code Authorization}
     */
    ReactiveClerkClient withHeader(String name, String value);

    /**
     * Returns a copy of this client with another policy for repetitions.
     *
     * @param retryPolicy how failed calls are repeated
     * @return a copy on the same connection, with the same limits
     */
    ReactiveClerkClient withRetryPolicy(RetryPolicy retryPolicy);

    /**
     * Returns a copy of this client for bulk work, whose calls wait for their turn under the rate limits, however long that takes:
     * calls of the other copies are counted and go first. A time-out starts when the turn has come.
     *
     * @return a copy on the same connection, with the same limits
     */
    ReactiveClerkClient paced();

    /**
     * Makes any call, with the same authentication, repetitions and errors as all others.
     *
     * @param request the call
     * @param type what to read the answer as, for example {@code JsonNode} or {@code User}
     * @return the answer, empty if it has no body
     * @param <T> the type of the answer
     */
    default <T> Mono<T> exchange(ClerkRequest request, Class<T> type) {
        return exchange(request, ParameterizedTypeReference.<T>forType(type));
    }

    /**
     * Makes any call, with the same authentication, repetitions and errors as all others.
     *
     * @param request the call
     * @param type what to read the answer as, for example {@code ClerkPage<User>}
     * @return the answer, empty if it has no body
     * @param <T> the type of the answer
     */
    <T> Mono<T> exchange(ClerkRequest request, ParameterizedTypeReference<T> type);
}
