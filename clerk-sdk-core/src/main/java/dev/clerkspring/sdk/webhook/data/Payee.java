package dev.clerkspring.sdk.webhook.data;

import dev.clerkspring.sdk.model.Redacted;

/**
 * Who is paid.
 *
 * @param id the id
 * @param gatewayType who processes the payments, for example {@code stripe}
 * @param gatewayExternalId the id there
 * @param gatewayStatus the status there
 */
public record Payee(String id, String gatewayType, String gatewayExternalId, String gatewayStatus) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
