package dev.clerkspring.emulator.control;

import dev.clerkspring.emulator.fault.Faults;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.webhook.WebhookSecret;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The keys of the instance, for whoever starts an application against it, and for the dashboard, which is a client of the
 * Backend API.
 */
@RestController
public final class KeysController {

    private final Map<String, String> keys;

    private final Faults faults;

    /**
     * Makes the controller.
     *
     * @param publishableKey of the instance
     * @param secretKey of the instance
     * @param webhookSigningSecret what webhooks are signed with
     * @param faults rotates what signs tokens
     */
    public KeysController(
            PublishableKey publishableKey, SecretKey secretKey, WebhookSecret webhookSigningSecret, Faults faults) {
        this.keys = new TreeMap<>(Map.of(
                "publishable_key", publishableKey.value(),
                "secret_key", secretKey.value(),
                "webhook_signing_secret", webhookSigningSecret.value()));
        this.faults = faults;
    }

    @GetMapping("/__emulator/keys")
    ResponseEntity<Map<String, String>> keys() {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(keys);
    }

    @PostMapping("/__emulator/keys/rotate")
    Map<String, String> rotate(@RequestBody Rotation rotation) {
        return Map.of("kid", faults.rotateKey(rotation.overlap()));
    }

    /** Whether the keys so far stay published. */
    record Rotation(boolean overlap) {}
}
