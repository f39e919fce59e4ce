package dev.clerkspring.sdk.templates;

import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of an e-mail or text message that Clerk sends.
 *
 * @param id its id
 * @param object always {@code template}
 * @param instanceId the instance that it belongs to; null for one of Clerk's own
 * @param resourceType {@code system} for one of Clerk's own, {@code user} for one that was changed
 * @param templateType {@code email} or {@code sms}
 * @param name what people see it as
 * @param slug what programs know it as
 * @param position its place in the list
 * @param canRevert whether it can be set back to Clerk's own
 * @param canDelete whether it can be deleted
 * @param canEditBody whether its body can be changed
 * @param canToggle whether it can be switched off, as notifications by text message can
 * @param subject the subject of an e-mail
 * @param markup what the editor makes the body from
 * @param body the body, before variables are filled in
 * @param availableVariables the variables that the body may contain
 * @param requiredVariables the variables that the body must contain
 * @param fromEmailName the part in front of the at sign of the sender's address
 * @param replyToEmailName the part in front of the at sign of the address for answers
 * @param deliveredByClerk whether Clerk sends it; if not, the application does so when it gets the webhook
 * @param enabled whether it is in use
 * @param flaggedAsSuspicious whether Clerk takes it for abuse
 * @param updatedAt when it was last changed
 * @param createdAt when it was created
 */
@WithBuilder
public record Template(
        @Nullable String id,
        @Nullable String object,
        @Nullable String instanceId,
        @Nullable String resourceType,
        @Nullable String templateType,
        @Nullable String name,
        @Nullable String slug,
        @Nullable Integer position,
        @Nullable Boolean canRevert,
        @Nullable Boolean canDelete,
        @Nullable Boolean canEditBody,
        @Nullable Boolean canToggle,
        @Nullable String subject,
        @Nullable String markup,
        @Nullable String body,
        List<String> availableVariables,
        List<String> requiredVariables,
        @Nullable String fromEmailName,
        @Nullable String replyToEmailName,
        @Nullable Boolean deliveredByClerk,
        @Nullable Boolean enabled,
        @Nullable Boolean flaggedAsSuspicious,
        @Nullable Instant updatedAt,
        @Nullable Instant createdAt) {

    /**
     * Reads a missing list as an empty one.
     */
    public Template {
        availableVariables = Absent.orEmpty(availableVariables);
        requiredVariables = Absent.orEmpty(requiredVariables);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static TemplateBuilder builder() {
        return TemplateBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
