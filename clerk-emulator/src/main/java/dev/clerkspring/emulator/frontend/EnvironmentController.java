package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.InstanceSettings;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.sdk.json.ClerkJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells Clerk's JavaScript how this instance is set up: which identifiers and proofs its forms ask for.
 */
@RestController
final class EnvironmentController {

    private static final JsonNode ENVIRONMENT = read();

    private final Store store;

    EnvironmentController(Store store) {
        this.store = store;
    }

    /** The page's JavaScript asks by {@code PATCH} with a development key, by {@code GET} otherwise. */
    @RequestMapping(
            path = "/v1/environment",
            method = {RequestMethod.GET, RequestMethod.PATCH})
    JsonNode get(ServerHttpRequest request) {
        var visit = Visit.of(request);
        var environment = ENVIRONMENT.deepCopy();
        // Where the forms lead when the page does not say.
        var display = (ObjectNode) environment.path("display_config");
        display.propertyNames().stream()
                .filter(name -> name.endsWith("_url") && display.path(name).isString())
                .toList()
                .forEach(name -> display.put(name, visit.authorizedParty() + "/"));
        var signIn = visit.page().value() + visit.page().prefix() + "/sign-in";
        display.put("sign_in_url", signIn).put("sign_up_url", signIn);
        apply(InstanceSettings.of(store.state()), (ObjectNode) environment.path("auth_config"), display);
        return environment;
    }

    private static void apply(InstanceSettings settings, ObjectNode auth, ObjectNode display) {
        auth.put("test_mode", settings.testMode());
        auth.put("url_based_session_syncing", settings.urlBasedSessionSyncing());
        auth.put("cookieless_dev", settings.urlBasedSessionSyncing());
        display.put("support_email", settings.supportEmail());
        if (settings.clerkJsVersion() != null) {
            display.put("clerk_js_version", settings.clerkJsVersion());
        }
        if (settings.preferredSignInStrategy() != null) {
            display.put("preferred_sign_in_strategy", settings.preferredSignInStrategy());
        }
    }

    private static JsonNode read() {
        try (InputStream json =
                new ClassPathResource("environment.json", EnvironmentController.class).getInputStream()) {
            return ClerkJson.mapper().readTree(json);
        } catch (IOException ex) {
            throw new UncheckedIOException("The environment is part of the emulator's jar", ex);
        }
    }
}
