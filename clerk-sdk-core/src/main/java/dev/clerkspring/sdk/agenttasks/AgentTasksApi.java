package dev.clerkspring.sdk.agenttasks;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on tasks of agents. {@link ReactiveAgentTasksApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached, and
 * an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/agents/tasks", accept = "application/json")
public interface AgentTasksApi {

    /**
     * Creates a task. An unknown user is an error with status 404.
     *
     * @param request the task
     * @return the task, this once with the address that begins it
     */
    @PostExchange
    AgentTask create(@RequestBody CreateAgentTaskRequest request);

    /**
     * Revokes a task that has not begun.
     *
     * @param agentTaskId the task's id
     * @return the task
     */
    @PostExchange("/{agent_task_id}/revoke")
    AgentTask revoke(@PathVariable("agent_task_id") String agentTaskId);
}
