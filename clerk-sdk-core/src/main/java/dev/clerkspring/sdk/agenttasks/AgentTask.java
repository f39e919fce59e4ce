package dev.clerkspring.sdk.agenttasks;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A task that an agent does in the name of a user.
 *
 * @param object always {@code agent_task}
 * @param agentId the id of the agent, the same for all its tasks
 * @param agentTaskId the id of the task
 * @param taskId deprecated by Clerk, see {@code agentTaskId}
 * @param url where the agent gets its session, told by {@link AgentTasksApi#create} alone: a secret
 */
@WithBuilder
public record AgentTask(
        String object,
        String agentId,
        String agentTaskId,
        @Nullable String taskId,
        @Nullable String url) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static AgentTaskBuilder builder() {
        return AgentTaskBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
