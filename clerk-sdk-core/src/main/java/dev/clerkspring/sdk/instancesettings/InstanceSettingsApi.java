package dev.clerkspring.sdk.instancesettings;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on the settings of the instance that the secret key belongs to. {@link ReactiveInstanceSettingsApi} is
 * the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/instance", accept = "application/json")
public interface InstanceSettingsApi {

    /**
     * Returns the instance.
     *
     * @return the instance
     */
    @GetExchange
    Instance get();

    /**
     * Changes the instance. Clerk answers nothing: {@link #get} shows the new state.
     *
     * @param request what to change
     */
    @PatchExchange
    void update(@RequestBody UpdateInstanceRequest request);

    /**
     * Changes who may sign up. What the plan of the instance does not include is refused with status 402.
     *
     * @param request what to change
     * @return the restrictions, changed
     */
    @PatchExchange("/restrictions")
    InstanceRestrictions updateRestrictions(@RequestBody UpdateInstanceRestrictionsRequest request);

    /**
     * Returns how Clerk Protect guards the instance.
     *
     * @return the settings
     */
    @GetExchange("/protect")
    InstanceProtect getInstanceProtect();

    /**
     * Changes how Clerk Protect guards the instance.
     *
     * @param request what to change
     * @return the settings, changed
     */
    @PatchExchange("/protect")
    InstanceProtect updateInstanceProtect(@RequestBody UpdateInstanceProtectRequest request);

    /**
     * Returns where text messages are sent.
     *
     * @return the settings
     */
    @GetExchange("/communication")
    InstanceCommunication getCommunication();

    /**
     * Changes where text messages are sent.
     *
     * @param request the countries; nothing set changes nothing
     * @return the settings, changed
     */
    @PatchExchange("/communication")
    InstanceCommunication updateCommunication(@RequestBody UpdateInstanceCommunicationRequest request);

    /**
     * Returns what OAuth applications are allowed.
     *
     * @return the settings
     */
    @GetExchange("/oauth_application_settings")
    OAuthApplicationSettings getOAuthApplicationSettings();

    /**
     * Changes what OAuth applications are allowed.
     *
     * @param request what to change
     * @return the settings, changed
     */
    @PatchExchange("/oauth_application_settings")
    OAuthApplicationSettings updateOAuthApplicationSettings(@RequestBody UpdateOAuthApplicationSettingsRequest request);

    /**
     * Changes the domain of a production instance. That ends all sessions, and the application is down until the DNS
     * records, the certificates, the redirect addresses at social providers and the keys in its configuration are the
     * new ones. Clerk answers when it has accepted the change, before it is done.
     *
     * @param request the new domain
     */
    @PostExchange("/change_domain")
    void changeDomain(@RequestBody ChangeDomainRequest request);

    /**
     * Returns what organizations are allowed. An instance whose plan has none is refused with status 402.
     *
     * @return the settings
     */
    @GetExchange("/organization_settings")
    OrganizationSettings getOrganizationSettings();

    /**
     * Changes what organizations are allowed. What the plan of the instance does not include is refused with status 402.
     *
     * @param request what to change
     * @return the settings, changed
     */
    @PatchExchange("/organization_settings")
    OrganizationSettings updateOrganizationSettings(@RequestBody UpdateOrganizationSettingsRequest request);
}
