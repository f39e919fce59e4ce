package dev.clerkspring.sdk.agenttasks;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A task to create.
 *
 * @param onBehalfOf in whose name
 * @param permissions what the agent may do; Clerk knows but {@code *}, everything, which the builder starts with
 * @param agentName what the agent is called; the same name is the same agent
 * @param taskDescription what the task is, for the audit log
 * @param redirectUrl where the agent is sent with its session: on a domain of the instance, and in production with
 *     {@code https}
 * @param sessionMaxDurationInSeconds how long the session lasts, in seconds; half an hour if not set
 */
@WithBuilder
public record CreateAgentTaskRequest(
        OnBehalfOf onBehalfOf,
        String permissions,
        String agentName,
        String taskDescription,
        String redirectUrl,
        @Nullable Integer sessionMaxDurationInSeconds) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateAgentTaskRequest {
        Assert.notNull(onBehalfOf, "'onBehalfOf' must be set");
        Assert.notNull(permissions, "'permissions' must be set");
        Assert.notNull(agentName, "'agentName' must be set");
        Assert.notNull(taskDescription, "'taskDescription' must be set");
        Assert.notNull(redirectUrl, "'redirectUrl' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return allows everything, nothing else is set
     */
    public static CreateAgentTaskRequestBuilder builder() {
        return CreateAgentTaskRequestBuilder.builder().permissions("*");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
