package dev.clerkspring.emulator.control;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.webhook.WebhookAttempt;
import dev.clerkspring.emulator.webhook.WebhookMessage;
import dev.clerkspring.emulator.webhook.Webhooks;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Endpoints of webhooks, and what they were told.
 */
@RestController
public final class WebhooksController {

    private final Webhooks webhooks;

    /**
     * Makes the controller.
     *
     * @param webhooks what sends them
     */
    public WebhooksController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping("/__emulator/webhooks")
    List<Message> messages() {
        return webhooks.messages().stream()
                .map(message -> Message.of(message, null))
                .toList();
    }

    @GetMapping("/__emulator/webhooks/{id}")
    Message message(@PathVariable("id") String id) {
        return webhooks.find(id)
                .map(message -> Message.of(message, message.body()))
                .orElseThrow(() -> ClerkProblem.notFound("webhook"));
    }

    @PostMapping("/__emulator/webhooks/{id}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resend(@PathVariable("id") String id) {
        if (!webhooks.resend(id)) {
            throw ClerkProblem.notFound("webhook");
        }
    }

    @GetMapping("/__emulator/webhook-endpoints")
    List<Endpoint> endpoints() {
        return webhooks.endpoints().stream()
                .map(url -> new Endpoint(url.toString()))
                .toList();
    }

    @PostMapping("/__emulator/webhook-endpoints")
    @ResponseStatus(HttpStatus.CREATED)
    Endpoint add(@RequestBody Endpoint endpoint) {
        try {
            webhooks.addEndpoint(URI.create(endpoint.url() != null ? endpoint.url() : ""));
            return endpoint;
        } catch (IllegalArgumentException ex) {
            throw ClerkProblem.invalid("form_param_format_invalid", "url must be an http or https URL", "url");
        }
    }

    @DeleteMapping("/__emulator/webhook-endpoints")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestParam("url") String url) {
        if (webhooks.endpoints().stream().noneMatch(each -> each.toString().equals(url))
                || !webhooks.removeEndpoint(URI.create(url))) {
            throw ClerkProblem.notFound("endpoint");
        }
    }

    record Endpoint(@Nullable String url) {}

    /** A message, with what was sent where one is asked for. */
    record Message(
            String id,
            String type,
            Instant at,
            List<WebhookAttempt> attempts,
            @Nullable String body) {

        static Message of(WebhookMessage message, @Nullable String body) {
            return new Message(message.id(), message.type(), message.at(), message.attempts(), body);
        }
    }
}
