package dev.clerkspring.sdk;

import dev.clerkspring.sdk.accountless.AccountlessApplicationsApi;
import dev.clerkspring.sdk.actortokens.ActorTokensApi;
import dev.clerkspring.sdk.adminportal.AdminPortalLinkTokensApi;
import dev.clerkspring.sdk.agenttasks.AgentTasksApi;
import dev.clerkspring.sdk.apikeys.ApiKeysApi;
import dev.clerkspring.sdk.betafeatures.BetaFeaturesApi;
import dev.clerkspring.sdk.billing.BillingApi;
import dev.clerkspring.sdk.clients.ClientsApi;
import dev.clerkspring.sdk.directories.DirectoriesApi;
import dev.clerkspring.sdk.directories.ScimDirectoriesApi;
import dev.clerkspring.sdk.domains.DomainsApi;
import dev.clerkspring.sdk.emailaddresses.EmailAddressesApi;
import dev.clerkspring.sdk.enterprise.EnterpriseConnectionsApi;
import dev.clerkspring.sdk.enterprise.SamlConnectionsApi;
import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.RetryPolicy;
import dev.clerkspring.sdk.instance.MachineSecretKey;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.instancesettings.InstanceSettingsApi;
import dev.clerkspring.sdk.invitations.InvitationsApi;
import dev.clerkspring.sdk.jwks.JwksApi;
import dev.clerkspring.sdk.jwttemplates.JwtTemplatesApi;
import dev.clerkspring.sdk.machines.M2mTokensApi;
import dev.clerkspring.sdk.machines.MachinesApi;
import dev.clerkspring.sdk.miscellaneous.MiscellaneousApi;
import dev.clerkspring.sdk.oauth.OAuthAccessTokensApi;
import dev.clerkspring.sdk.oauth.OAuthApplicationsApi;
import dev.clerkspring.sdk.observation.ClerkApiObservationConvention;
import dev.clerkspring.sdk.organizations.OrganizationDomainsApi;
import dev.clerkspring.sdk.organizations.OrganizationInvitationsApi;
import dev.clerkspring.sdk.organizations.OrganizationMembershipsApi;
import dev.clerkspring.sdk.organizations.OrganizationsApi;
import dev.clerkspring.sdk.phonenumbers.PhoneNumbersApi;
import dev.clerkspring.sdk.proxychecks.ProxyChecksApi;
import dev.clerkspring.sdk.ratelimit.RateLimits;
import dev.clerkspring.sdk.redirecturls.RedirectUrlsApi;
import dev.clerkspring.sdk.restrictions.AllowlistIdentifiersApi;
import dev.clerkspring.sdk.restrictions.BlocklistIdentifiersApi;
import dev.clerkspring.sdk.roles.OrganizationPermissionsApi;
import dev.clerkspring.sdk.roles.OrganizationRolesApi;
import dev.clerkspring.sdk.roles.RoleSetsApi;
import dev.clerkspring.sdk.sessions.SessionsApi;
import dev.clerkspring.sdk.signintokens.SignInTokensApi;
import dev.clerkspring.sdk.signups.SignUpsApi;
import dev.clerkspring.sdk.svix.WebhooksApi;
import dev.clerkspring.sdk.templates.EmailSmsTemplatesApi;
import dev.clerkspring.sdk.testingtokens.TestingTokensApi;
import dev.clerkspring.sdk.users.UsersApi;
import dev.clerkspring.sdk.waitlist.WaitlistEntriesApi;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The door to Clerk's Backend API, with blocking calls; {@link #reactive()} is the one without. Thread-safe: an application
 * needs one per instance of Clerk.
 *
 * <p>Every call throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached. A blocking
 * call on a thread of Reactor's that must not block, as in a WebFlux handler, throws an {@link IllegalStateException}: use
 * {@link #reactive()} there. Virtual threads are fine.
 */
public interface ClerkClient {

    /**
     * Returns a builder.
     *
     * @return for {@code https://api.clerk.com}
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the operations on applications without an account at Clerk.
     *
     * @return always the same
     */
    default AccountlessApplicationsApi accountlessApplications() {
        return api(AccountlessApplicationsApi.class);
    }

    /**
     * Returns the operations on actor tokens.
     *
     * @return always the same
     */
    default ActorTokensApi actorTokens() {
        return api(ActorTokensApi.class);
    }

    /**
     * Returns the operations on tokens that open the admin portal.
     *
     * @return always the same
     */
    default AdminPortalLinkTokensApi adminPortalLinkTokens() {
        return api(AdminPortalLinkTokensApi.class);
    }

    /**
     * Returns the operations on tasks of agents.
     *
     * @return always the same
     */
    default AgentTasksApi agentTasks() {
        return api(AgentTasksApi.class);
    }

    /**
     * Returns the operations on the allow-list.
     *
     * @return always the same
     */
    default AllowlistIdentifiersApi allowlistIdentifiers() {
        return api(AllowlistIdentifiersApi.class);
    }

    /**
     * Returns the operations on API keys.
     *
     * @return always the same
     */
    default ApiKeysApi apiKeys() {
        return api(ApiKeysApi.class);
    }

    /**
     * Returns the operations on settings of the instance that Clerk calls beta.
     *
     * @return always the same
     */
    default BetaFeaturesApi betaFeatures() {
        return api(BetaFeaturesApi.class);
    }

    /**
     * Returns the operations on billing.
     *
     * @return always the same
     */
    default BillingApi billing() {
        return api(BillingApi.class);
    }

    /**
     * Returns the operations on the block-list.
     *
     * @return always the same
     */
    default BlocklistIdentifiersApi blocklistIdentifiers() {
        return api(BlocklistIdentifiersApi.class);
    }

    /**
     * Returns the operations on clients.
     *
     * @return always the same
     */
    default ClientsApi clients() {
        return api(ClientsApi.class);
    }

    /**
     * Returns the operations on directories that provision users.
     *
     * @return always the same
     */
    default DirectoriesApi directories() {
        return api(DirectoriesApi.class);
    }

    /**
     * Returns the operations on the domains of the instance.
     *
     * @return always the same
     */
    default DomainsApi domains() {
        return api(DomainsApi.class);
    }

    /**
     * Returns the operations on e-mail addresses of users.
     *
     * @return always the same
     */
    default EmailAddressesApi emailAddresses() {
        return api(EmailAddressesApi.class);
    }

    /**
     * Returns the operations on the texts of e-mails and text messages, all deprecated by Clerk.
     *
     * @return always the same
     */
    default EmailSmsTemplatesApi emailSMSTemplates() {
        return api(EmailSmsTemplatesApi.class);
    }

    /**
     * Returns the operations on connections to the identity providers of enterprises.
     *
     * @return always the same
     */
    default EnterpriseConnectionsApi enterpriseConnections() {
        return api(EnterpriseConnectionsApi.class);
    }

    /**
     * Returns the operations on the settings of the instance.
     *
     * @return always the same
     */
    default InstanceSettingsApi instanceSettings() {
        return api(InstanceSettingsApi.class);
    }

    /**
     * Returns the operations on invitations to sign up.
     *
     * @return always the same
     */
    default InvitationsApi invitations() {
        return api(InvitationsApi.class);
    }

    /**
     * Returns the operation on public keys.
     *
     * @return always the same
     */
    default JwksApi jwks() {
        return api(JwksApi.class);
    }

    /**
     * Returns the operations on templates of tokens.
     *
     * @return always the same
     */
    default JwtTemplatesApi jwtTemplates() {
        return api(JwtTemplatesApi.class);
    }

    /**
     * Returns the operations on M2M tokens.
     *
     * @return always the same
     */
    default M2mTokensApi m2m() {
        return api(M2mTokensApi.class);
    }

    /**
     * Returns the operations on machines.
     *
     * @return always the same
     */
    default MachinesApi machines() {
        return api(MachinesApi.class);
    }

    /**
     * Returns the operation that fits nowhere else.
     *
     * @return always the same
     */
    default MiscellaneousApi miscellaneous() {
        return api(MiscellaneousApi.class);
    }

    /**
     * Returns the operation on the access tokens of OAuth applications.
     *
     * @return always the same
     */
    default OAuthAccessTokensApi oauthAccessTokens() {
        return api(OAuthAccessTokensApi.class);
    }

    /**
     * Returns the operations on OAuth applications.
     *
     * @return always the same
     */
    default OAuthApplicationsApi oauthApplications() {
        return api(OAuthApplicationsApi.class);
    }

    /**
     * Returns the operations on domains of organizations.
     *
     * @return always the same
     */
    default OrganizationDomainsApi organizationDomains() {
        return api(OrganizationDomainsApi.class);
    }

    /**
     * Returns the operations on invitations to organizations.
     *
     * @return always the same
     */
    default OrganizationInvitationsApi organizationInvitations() {
        return api(OrganizationInvitationsApi.class);
    }

    /**
     * Returns the operations on memberships of an organization.
     *
     * @return always the same
     */
    default OrganizationMembershipsApi organizationMemberships() {
        return api(OrganizationMembershipsApi.class);
    }

    /**
     * Returns the operations on permissions.
     *
     * @return always the same
     */
    default OrganizationPermissionsApi organizationPermissions() {
        return api(OrganizationPermissionsApi.class);
    }

    /**
     * Returns the operations on roles.
     *
     * @return always the same
     */
    default OrganizationRolesApi organizationRoles() {
        return api(OrganizationRolesApi.class);
    }

    /**
     * Returns the operations on organizations.
     *
     * @return always the same
     */
    default OrganizationsApi organizations() {
        return api(OrganizationsApi.class);
    }

    /**
     * Returns the operations on phone numbers of users.
     *
     * @return always the same
     */
    default PhoneNumbersApi phoneNumbers() {
        return api(PhoneNumbersApi.class);
    }

    /**
     * Returns the operation on proxies in front of the Frontend API.
     *
     * @return always the same
     */
    default ProxyChecksApi proxyChecks() {
        return api(ProxyChecksApi.class);
    }

    /**
     * Returns the operations on the addresses that native applications may be sent back to.
     *
     * @return always the same
     */
    default RedirectUrlsApi redirectUrls() {
        return api(RedirectUrlsApi.class);
    }

    /**
     * Returns the operations on role sets.
     *
     * @return always the same
     */
    default RoleSetsApi roleSets() {
        return api(RoleSetsApi.class);
    }

    /**
     * Returns the operations on SAML connections, all deprecated by Clerk.
     *
     * @return always the same
     */
    default SamlConnectionsApi samlConnections() {
        return api(SamlConnectionsApi.class);
    }

    /**
     * Returns the operations on directories by their older name.
     *
     * @return always the same
     */
    default ScimDirectoriesApi scimDirectories() {
        return api(ScimDirectoriesApi.class);
    }

    /**
     * Returns the operations on sessions.
     *
     * @return always the same
     */
    default SessionsApi sessions() {
        return api(SessionsApi.class);
    }

    /**
     * Returns the operations on sign-in tokens.
     *
     * @return always the same
     */
    default SignInTokensApi signInTokens() {
        return api(SignInTokensApi.class);
    }

    /**
     * Returns the operations on sign-ups.
     *
     * @return always the same
     */
    default SignUpsApi signUps() {
        return api(SignUpsApi.class);
    }

    /**
     * Returns the operation on testing tokens.
     *
     * @return always the same
     */
    default TestingTokensApi testingTokens() {
        return api(TestingTokensApi.class);
    }

    /**
     * Returns the operations on users.
     *
     * @return always the same
     */
    default UsersApi users() {
        return api(UsersApi.class);
    }

    /**
     * Returns the operations on the waitlist.
     *
     * @return always the same
     */
    default WaitlistEntriesApi waitlistEntries() {
        return api(WaitlistEntriesApi.class);
    }

    /**
     * Returns the operations on the account by which Clerk delivers webhooks.
     *
     * @return always the same
     */
    default WebhooksApi webhooks() {
        return api(WebhooksApi.class);
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
     * Returns the client without blocking calls, on the same connections.
     *
     * @return always the same
     */
    ReactiveClerkClient reactive();

    /**
     * Returns a copy of this client with another time-out. Making one costs more than a call saves: keep what is used often.
     *
     * @param timeout how long a call may take with all its repetitions and the reading of the answer; waiting for the first byte also
     *     ends with the connection's own time-out
     * @return a copy on the same connection, with the same limits
     * @throws IllegalArgumentException if it is not positive
     */
    ClerkClient withTimeout(Duration timeout);

    /**
     * Returns a copy of this client that sends a header with every call.
     *
     * @param name the header's name
     * @param value its value
     * @return a copy on the same connection, with the same limits
     * @throws IllegalArgumentException if it is none, or one of the client's own, such as {@code Authorization}
     */
    ClerkClient withHeader(String name, String value);

    /**
     * Returns a copy of this client with another policy for repetitions.
     *
     * @param retryPolicy how failed calls are repeated
     * @return a copy on the same connection, with the same limits
     */
    ClerkClient withRetryPolicy(RetryPolicy retryPolicy);

    /**
     * Returns a copy of this client for bulk work, whose calls wait for their turn under the rate limits, however long that takes:
     * calls of the other copies are counted and go first. A time-out starts when the turn has come.
     *
     * @return a copy on the same connection, with the same limits
     */
    ClerkClient paced();

    /**
     * Makes any call, with the same authentication, repetitions and errors as all others.
     *
     * @param request the call
     * @param type what to read the answer as, for example {@code JsonNode} or {@code User}
     * @return the answer, null if it has no body
     * @param <T> the type of the answer
     */
    default <T> @Nullable T exchange(ClerkRequest request, Class<T> type) {
        return exchange(request, ParameterizedTypeReference.<T>forType(type));
    }

    /**
     * Makes any call, with the same authentication, repetitions and errors as all others.
     *
     * @param request the call
     * @param type what to read the answer as, for example {@code ClerkPage<User>}
     * @return the answer, null if it has no body
     * @param <T> the type of the answer
     */
    <T> @Nullable T exchange(ClerkRequest request, ParameterizedTypeReference<T> type);

    /** Builds the client. */
    final class Builder {

        private final ClerkWebClient.Builder http = ClerkWebClient.builder();

        private Builder() {}

        /**
         * Sets the secret key, without which Clerk refuses nearly every call.
         *
         * @param secretKey the key, or null
         * @return this
         */
        public Builder secretKey(@Nullable SecretKey secretKey) {
            this.http.secretKey(secretKey);
            return this;
        }

        /**
         * Sets the key of this machine, without which it cannot create M2M tokens. All calls about M2M tokens go with it then,
         * and see the tokens of this machine alone.
         *
         * @param machineSecretKey the key, or null
         * @return this
         */
        public Builder machineSecretKey(@Nullable MachineSecretKey machineSecretKey) {
            this.http.machineSecretKey(machineSecretKey);
            return this;
        }

        /**
         * Sets where the API is: {@code https://api.clerk.com} if not set.
         *
         * @param apiUrl an absolute address, with or without {@code /v1} at its end
         * @return this
         * @throws IllegalArgumentException if it is no such address
         */
        public Builder apiUrl(String apiUrl) {
            this.http.apiUrl(apiUrl);
            return this;
        }

        /**
         * Sets what to start from: its observation registry, filters and codecs are kept, its connector and base address not.
         *
         * @param webClientBuilder the builder, which stays as it is
         * @return this
         */
        public Builder webClientBuilder(WebClient.Builder webClientBuilder) {
            this.http.webClientBuilder(webClientBuilder);
            return this;
        }

        /**
         * Sets the connector: the JDK's HTTP client if not set. It must not follow redirects, which can carry the secret key
         * elsewhere, and brings its own timeouts for connecting and reading.
         *
         * @param connector the connector, or null for the JDK's
         * @return this
         */
        public Builder connector(@Nullable ClientHttpConnector connector) {
            this.http.connector(connector);
            return this;
        }

        /**
         * Sets how failed calls are repeated.
         *
         * @param retryPolicy the policy
         * @return this
         */
        public Builder retryPolicy(RetryPolicy retryPolicy) {
            this.http.retryPolicy(retryPolicy);
            return this;
        }

        /**
         * Sets how long to wait for a connection: five seconds if not set.
         *
         * @param connectTimeout how long
         * @return this
         */
        public Builder connectTimeout(Duration connectTimeout) {
            this.http.connectTimeout(connectTimeout);
            return this;
        }

        /**
         * Sets how long to wait for an answer: ten seconds if not set.
         *
         * @param readTimeout how long
         * @return this
         */
        public Builder readTimeout(Duration readTimeout) {
            this.http.readTimeout(readTimeout);
            return this;
        }

        /**
         * Sets how long a call may take with all its repetitions and the reading of the answer: thirty seconds if not set.
         *
         * @param callTimeout how long
         * @return this
         */
        public Builder callTimeout(Duration callTimeout) {
            this.http.callTimeout(callTimeout);
            return this;
        }

        /**
         * Sets the limits under which the calls of {@link ClerkClient#paced()} wait: those that Clerk documents for the type of
         * instance that the secret key is of if not set. {@link RateLimits#none()} switches the waiting off.
         *
         * @param rateLimits the limits
         * @return this
         */
        public Builder rateLimits(RateLimits rateLimits) {
            this.http.rateLimits(rateLimits);
            return this;
        }

        /**
         * Sets where calls are observed, as {@code clerk.api}: nowhere if not set. The requests below them are observed by what the
         * {@link #webClientBuilder} has.
         *
         * @param observationRegistry the registry
         * @return this
         */
        public Builder observationRegistry(ObservationRegistry observationRegistry) {
            this.http.observationRegistry(observationRegistry);
            return this;
        }

        /**
         * Sets what is recorded of calls.
         *
         * @param observationConvention the convention, or null for the default
         * @return this
         */
        public Builder observationConvention(@Nullable ClerkApiObservationConvention observationConvention) {
            this.http.observationConvention(observationConvention);
            return this;
        }

        /**
         * Builds the client. Nothing is called yet.
         *
         * @return the client
         */
        public ClerkClient build() {
            return new HttpClerkClient(this.http.build());
        }
    }
}
