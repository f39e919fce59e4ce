package dev.clerkspring.sdk.webhook;

import dev.clerkspring.sdk.webhook.WebhookVerification.Rejected;
import dev.clerkspring.sdk.webhook.WebhookVerification.Verified;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Tells whether a webhook is Clerk's, and reads it. Clerk delivers through Svix: an HMAC-SHA256 over the id of the message, the
 * time of the delivery and the body. Thread-safe, and without any I/O.
 *
 * <p>A message may be delivered more than once, under the same {@link WebhookEvent#id() id}.
 *
 * <p>Unlike Clerk's JavaScript SDK this takes the body as bytes, refuses a time that is more than digits, and also reads the
 * header names of Standard Webhooks.
 */
public final class WebhookVerifier {

    /** Five minutes, as in the libraries of Svix. */
    public static final Duration DEFAULT_TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");

    private final List<WebhookSecret> secrets;

    private final long tolerance;

    /**
     * Creates a verifier.
     *
     * @param secrets the secrets, any of which will do: while one is replaced there are two
     * @param tolerance how far the time of a delivery may be from now, either way, in whole seconds
     * @throws IllegalArgumentException if there is no secret, or the tolerance is negative
     */
    public WebhookVerifier(List<WebhookSecret> secrets, Duration tolerance) {
        if (secrets.isEmpty() || tolerance.isNegative()) {
            throw new IllegalArgumentException(
                    "A webhook needs a signing secret, and a tolerance that is not negative");
        }
        this.secrets = List.copyOf(secrets);
        this.tolerance = tolerance.toSeconds();
    }

    /**
     * Creates a verifier with the default tolerance.
     *
     * @param secrets the secrets, any of which will do
     * @throws IllegalArgumentException if there is none
     */
    public WebhookVerifier(WebhookSecret... secrets) {
        this(List.of(secrets), DEFAULT_TOLERANCE);
    }

    /**
     * Verifies a webhook.
     *
     * @param headers gives the value of a header, or null; for example {@code request::getHeader}
     * @param body the body, byte for byte as it was received
     * @param now the current time
     * @return the event, or why it is none; never an exception, whatever was received
     */
    public WebhookVerification verify(Function<String, @Nullable String> headers, byte[] body, Instant now) {
        WebhookHeaders found = WebhookHeaders.read(headers);
        if (found == null) {
            return new Rejected(
                    WebhookReason.MISSING_HEADERS, "Missing: " + String.join(", ", WebhookHeaders.missing(headers)));
        }
        Rejected late = checkTime(found.timestamp(), now.getEpochSecond());
        if (late != null) {
            return late;
        }
        if (!isSigned(found, body)) {
            return new Rejected(
                    WebhookReason.NO_MATCHING_SIGNATURE,
                    "Signed with another secret, or the body is not what was sent, byte for byte");
        }
        try {
            return new Verified(WebhookEvent.read(found.id(), body));
        } catch (JacksonException ex) {
            return new Rejected(WebhookReason.INVALID_PAYLOAD, "The body is no event of Clerk's");
        }
    }

    private @Nullable Rejected checkTime(String timestamp, long now) {
        if (!SECONDS.matcher(timestamp).matches()) {
            return new Rejected(WebhookReason.INVALID_TIMESTAMP, "The time is no number of seconds since 1970");
        }
        long age = now - Long.parseLong(timestamp);
        if (age > this.tolerance) {
            return new Rejected(WebhookReason.TIMESTAMP_TOO_OLD, "Sent " + age + " s ago");
        }
        return (age < -this.tolerance)
                ? new Rejected(WebhookReason.TIMESTAMP_TOO_NEW, "Sent " + -age + " s from now")
                : null;
    }

    private boolean isSigned(WebhookHeaders headers, byte[] body) {
        List<byte[]> signatures = Arrays.stream(headers.signatures().split(" "))
                .map(entry -> entry.split(","))
                .filter(entry -> entry.length > 1 && entry[0].equals("v1"))
                .map(entry -> entry[1].getBytes(StandardCharsets.UTF_8))
                .toList();
        return this.secrets.stream()
                .map(secret -> secret.sign(headers.id(), headers.timestamp(), body))
                .map(expected -> expected.getBytes(StandardCharsets.UTF_8))
                .anyMatch(expected ->
                        signatures.stream().anyMatch(signature -> MessageDigest.isEqual(expected, signature)));
    }
}
