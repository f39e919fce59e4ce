package dev.clerkspring.emulator.webhook;

import dev.clerkspring.sdk.webhook.WebhookEventType;

/**
 * What endpoints are to be told.
 *
 * @param type what has happened
 * @param data what to, as the type says
 */
record Happening(WebhookEventType type, Object data) {}
