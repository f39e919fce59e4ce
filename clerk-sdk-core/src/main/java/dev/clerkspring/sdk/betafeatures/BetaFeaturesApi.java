package dev.clerkspring.sdk.betafeatures;

import dev.clerkspring.sdk.instancesettings.ChangeDomainRequest;
import dev.clerkspring.sdk.instancesettings.InstanceSettingsApi;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The operations on settings of the instance that Clerk calls beta. {@link ReactiveBetaFeaturesApi} is the same without
 * blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/beta_features", accept = "application/json")
public interface BetaFeaturesApi {

    /**
     * Changes the settings. What the plan of the instance does not include is refused with status 402.
     *
     * @param request what to change
     * @return the settings, changed
     */
    @PatchExchange("/instance_settings")
    InstanceSettings updateInstanceSettings(@RequestBody UpdateInstanceSettingsRequest request);

    /**
     * Changes the domain of a production instance, which ends all sessions. Clerk answers when it has accepted the
     * change, before it is done.
     *
     * @param request the new domain
     * @deprecated by Clerk; use {@link InstanceSettingsApi#changeDomain}
     */
    @Deprecated
    @PutExchange("/domain")
    void updateProductionInstanceDomain(@RequestBody ChangeDomainRequest request);
}
