package dev.clerkspring.sdk.webhook;

/**
 * The outcome of verifying one webhook.
 */
public sealed interface WebhookVerification {

    /**
     * The webhook is Clerk's.
     *
     * @param event what it tells
     */
    record Verified(WebhookEvent<?> event) implements WebhookVerification {}

    /**
     * The webhook is not acceptable.
     *
     * @param reason why
     * @param detail what else helps to find the mistake; holds nothing of what was received
     */
    record Rejected(WebhookReason reason, String detail) implements WebhookVerification {}
}
