package dev.clerkspring.sdk.templates;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A text to try.
 *
 * @param subject the subject of an e-mail
 * @param body the body, before variables are filled in
 * @param fromEmailName the part in front of the at sign of the sender's address, for e-mails
 * @param replyToEmailName the part in front of the at sign of the address for answers, for e-mails
 */
@WithBuilder
public record PreviewTemplateRequest(
        @Nullable String subject,
        @Nullable String body,
        @Nullable String fromEmailName,
        @Nullable String replyToEmailName) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static PreviewTemplateRequestBuilder builder() {
        return PreviewTemplateRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
