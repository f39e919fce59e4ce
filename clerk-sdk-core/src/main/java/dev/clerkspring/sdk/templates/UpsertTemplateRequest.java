package dev.clerkspring.sdk.templates;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The new text of a template.
 *
 * @param name what people see it as
 * @param subject the subject of an e-mail
 * @param markup what the editor makes the body from
 * @param body the body, before variables are filled in
 * @param deliveredByClerk whether Clerk sends it
 * @param fromEmailName the part in front of the at sign of the sender's address, for e-mails
 * @param replyToEmailName the part in front of the at sign of the address for answers, for e-mails
 */
@WithBuilder
public record UpsertTemplateRequest(
        @Nullable String name,
        @Nullable Optional<String> subject,
        @Nullable Optional<String> markup,
        @Nullable String body,
        @Nullable Optional<Boolean> deliveredByClerk,
        @Nullable String fromEmailName,
        @Nullable String replyToEmailName) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpsertTemplateRequestBuilder builder() {
        return UpsertTemplateRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
