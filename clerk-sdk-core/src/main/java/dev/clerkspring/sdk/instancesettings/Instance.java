package dev.clerkspring.sdk.instancesettings;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instance that the secret key belongs to.
 *
 * @param object always {@code instance}
 * @param id its id ({@code ins_…})
 * @param environmentType for example {@code development}
 * @param allowedOrigins the origins of stacks such as browser extensions that may call the Frontend API
 * @param workspaceId the workspace that owns the application; null if none does
 */
@WithBuilder
public record Instance(
        String object,
        String id,
        String environmentType,
        @Nullable List<String> allowedOrigins,
        @Nullable String workspaceId) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static InstanceBuilder builder() {
        return InstanceBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
