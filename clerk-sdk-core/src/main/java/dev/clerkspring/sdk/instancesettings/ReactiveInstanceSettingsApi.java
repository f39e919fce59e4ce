package dev.clerkspring.sdk.instancesettings;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/**
 * The operations on the settings of the instance that the secret key belongs to. {@link InstanceSettingsApi} is the same
 * with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/instance", accept = "application/json")
public interface ReactiveInstanceSettingsApi {

    /**
     * Returns the instance.
     *
     * @return the instance
     */
    @GetExchange
    Mono<Instance> get();

    /**
     * Changes the instance. Clerk answers nothing: {@link #get} shows the new state.
     *
     * @param request what to change
     */
    @PatchExchange
    Mono<Void> update(@RequestBody UpdateInstanceRequest request);

    /**
     * Changes who may sign up. What the plan of the instance does not include is refused with status 402.
     *
     * @param request what to change
     * @return the restrictions, changed
     */
    @PatchExchange("/restrictions")
    Mono<InstanceRestrictions> updateRestrictions(@RequestBody UpdateInstanceRestrictionsRequest request);

    /**
     * Returns how Clerk Protect guards the instance.
     *
     * @return the settings
     */
    @GetExchange("/protect")
    Mono<InstanceProtect> getInstanceProtect();

    /**
     * Changes how Clerk Protect guards the instance.
     *
     * @param request what to change
     * @return the settings, changed
     */
    @PatchExchange("/protect")
    Mono<InstanceProtect> updateInstanceProtect(@RequestBody UpdateInstanceProtectRequest request);

    /**
     * Returns where text messages are sent.
     *
     * @return the settings
     */
    @GetExchange("/communication")
    Mono<InstanceCommunication> getCommunication();

    /**
     * Changes where text messages are sent.
     *
     * @param request the countries; nothing set changes nothing
     * @return the settings, changed
     */
    @PatchExchange("/communication")
    Mono<InstanceCommunication> updateCommunication(@RequestBody UpdateInstanceCommunicationRequest request);

    /**
     * Returns what OAuth applications are allowed.
     *
     * @return the settings
     */
    @GetExchange("/oauth_application_settings")
    Mono<OAuthApplicationSettings> getOAuthApplicationSettings();

    /**
     * Changes what OAuth applications are allowed.
     *
     * @param request what to change
     * @return the settings, changed
     */
    @PatchExchange("/oauth_application_settings")
    Mono<OAuthApplicationSettings> updateOAuthApplicationSettings(
            @RequestBody UpdateOAuthApplicationSettingsRequest request);

    /**
     * Changes the domain of a production instance. That ends all sessions, and the application is down until the DNS
     * records, the certificates, the redirect addresses at social providers and the keys in its configuration are the
     * new ones. Clerk answers when it has accepted the change, before it is done.
     *
     * @param request the new domain
     */
    @PostExchange("/change_domain")
    Mono<Void> changeDomain(@RequestBody ChangeDomainRequest request);

    /**
     * Returns what organizations are allowed. An instance whose plan has none is refused with status 402.
     *
     * @return the settings
     */
    @GetExchange("/organization_settings")
    Mono<OrganizationSettings> getOrganizationSettings();

    /**
     * Changes what organizations are allowed. What the plan of the instance does not include is refused with status 402.
     *
     * @param request what to change
     * @return the settings, changed
     */
    @PatchExchange("/organization_settings")
    Mono<OrganizationSettings> updateOrganizationSettings(@RequestBody UpdateOrganizationSettingsRequest request);
}
