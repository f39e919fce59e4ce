package dev.clerkspring.sdk.webhook;

/**
 * Why a webhook was not accepted. All of them are mistakes of the request, which is answered with 400.
 */
public enum WebhookReason {
    /** One of the three headers is missing or blank. */
    MISSING_HEADERS("missing-headers"),
    /** The time of the delivery is no number of seconds. */
    INVALID_TIMESTAMP("invalid-timestamp"),
    /** The delivery is older than tolerated: a replay, or a wrong clock. */
    TIMESTAMP_TOO_OLD("timestamp-too-old"),
    /** The delivery is from further in the future than tolerated. */
    TIMESTAMP_TOO_NEW("timestamp-too-new"),
    /** No signature is by one of the secrets: forged, for another endpoint, or a body that was changed on its way. */
    NO_MATCHING_SIGNATURE("no-matching-signature"),
    /** The signature is good, and the body is no event. */
    INVALID_PAYLOAD("invalid-payload");

    private final String slug;

    WebhookReason(String slug) {
        this.slug = slug;
    }

    /**
     * Returns the text that logs and answers have for this reason.
     *
     * @return lower-case words joined by hyphens
     */
    public String slug() {
        return this.slug;
    }
}
