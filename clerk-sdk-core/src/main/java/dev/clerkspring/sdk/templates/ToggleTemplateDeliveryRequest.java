package dev.clerkspring.sdk.templates;

import org.jspecify.annotations.Nullable;

/**
 * Who sends an e-mail or text message.
 *
 * @param deliveredByClerk whether Clerk does; if not, the application does so when it gets the webhook
 *     {@code email.created} or {@code sms.created}
 */
public record ToggleTemplateDeliveryRequest(@Nullable Boolean deliveredByClerk) {}
