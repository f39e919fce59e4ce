package dev.clerkspring.emulator.backend.instance;

import dev.clerkspring.emulator.backend.operation.Parameters;
import dev.clerkspring.emulator.backend.operation.Uncovered;
import dev.clerkspring.emulator.entity.InstanceSettings;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.user.IdentifierForms;
import dev.clerkspring.sdk.instancesettings.Instance;
import dev.clerkspring.sdk.instancesettings.InstanceSettingsApi;
import dev.clerkspring.sdk.instancesettings.PreferredSignInStrategy;
import dev.clerkspring.sdk.instancesettings.UpdateInstanceRequest;
import dev.clerkspring.sdk.json.Open;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The instance and its settings. What is abstract here answers 501 (see {@link Uncovered}).
 */
@RestController
public abstract class InstanceController implements InstanceSettingsApi {

    private final Store store;

    private final String instanceId;

    /**
     * Makes the controller.
     *
     * @param store the settings
     * @param instanceId {@code ins_…}
     */
    protected InstanceController(Store store, String instanceId) {
        this.store = store;
        this.instanceId = instanceId;
    }

    @Override
    public Instance get() {
        var settings = InstanceSettings.of(store.state());
        return new Instance("instance", instanceId, "development", settings.allowedOrigins(), null);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void update(UpdateInstanceRequest request) {
        store.write(draft -> draft.put(Kinds.INSTANCE, changed(InstanceSettings.of(draft), request)));
    }

    private static InstanceSettings changed(InstanceSettings old, UpdateInstanceRequest request) {
        var syncing =
                request.urlBasedSessionSyncing() != null ? request.urlBasedSessionSyncing() : request.cookielessDev();
        Parameters.given(request.supportEmail()).ifPresent(IdentifierForms::emailAddress);
        return new InstanceSettings(
                InstanceSettings.ID,
                Parameters.given(request.testMode()).orElse(old.testMode()),
                Parameters.given(request.hibp()).orElse(old.hibp()),
                changed(old.supportEmail(), request.supportEmail()),
                changed(old.clerkJsVersion(), request.clerkJsVersion()),
                changed(old.developmentOrigin(), request.developmentOrigin()),
                request.allowedOrigins() != null ? origins(request.allowedOrigins()) : old.allowedOrigins(),
                Parameters.given(syncing).orElse(old.urlBasedSessionSyncing()),
                strategy(old, request.preferredSignInStrategyWhenPasswordRequired()));
    }

    private static @Nullable String changed(@Nullable String old, @Nullable Optional<String> value) {
        return value != null ? value.orElse(null) : old;
    }

    private static List<String> origins(List<String> origins) {
        if (!origins.stream().allMatch(origin -> origin.matches("[a-z][a-z0-9+.-]*://[^/\\s]+"))) {
            throw ClerkProblem.invalid(
                    "form_invalid_origin",
                    "is invalid",
                    "allowed_origins must be valid origins such as my-app://localhost.",
                    "allowed_origins");
        }
        return origins;
    }

    private static @Nullable String strategy(
            InstanceSettings old, @Nullable Optional<Open<PreferredSignInStrategy>> value) {
        var strategy = value != null ? value.orElse(null) : null;
        if (strategy != null && strategy.is(PreferredSignInStrategy.UNRECOGNIZED)) {
            throw ClerkProblem.invalid(
                    "form_param_value_invalid",
                    "is invalid",
                    "preferred_sign_in_strategy_when_password_required must be password, otp or empty.",
                    "preferred_sign_in_strategy_when_password_required");
        }
        return value == null
                ? old.preferredSignInStrategy()
                : strategy == null || strategy.is(PreferredSignInStrategy.UNSET) ? null : strategy.value();
    }
}
