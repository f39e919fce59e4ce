package dev.clerkspring.sdk.betafeatures;

import dev.clerkspring.sdk.instancesettings.ChangeDomainRequest;
import dev.clerkspring.sdk.instancesettings.ReactiveInstanceSettingsApi;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * The operations on settings of the instance that Clerk calls beta. {@link BetaFeaturesApi} is the same with blocking
 * calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/beta_features", accept = "application/json")
public interface ReactiveBetaFeaturesApi {

    /**
     * Changes the settings. What the plan of the instance does not include is refused with status 402.
     *
     * @param request what to change
     * @return the settings, changed
     */
    @PatchExchange("/instance_settings")
    Mono<InstanceSettings> updateInstanceSettings(@RequestBody UpdateInstanceSettingsRequest request);

    /**
     * Changes the domain of a production instance, which ends all sessions. Clerk answers when it has accepted the
     * change, before it is done.
     *
     * @param request the new domain
     * @deprecated by Clerk; use {@link ReactiveInstanceSettingsApi#changeDomain}
     */
    @Deprecated
    @PutExchange("/domain")
    Mono<Void> updateProductionInstanceDomain(@RequestBody ChangeDomainRequest request);
}
