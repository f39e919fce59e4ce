package dev.clerkspring.sdk.agenttasks;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/**
 * The operations on tasks of agents. {@link AgentTasksApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached. On
 * which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/agents/tasks", accept = "application/json")
public interface ReactiveAgentTasksApi {

    /**
     * Creates a task. An unknown user is an error with status 404.
     *
     * @param request the task
     * @return the task, this once with the address that begins it
     */
    @PostExchange
    Mono<AgentTask> create(@RequestBody CreateAgentTaskRequest request);

    /**
     * Revokes a task that has not begun.
     *
     * @param agentTaskId the task's id
     * @return the task
     */
    @PostExchange("/{agent_task_id}/revoke")
    Mono<AgentTask> revoke(@PathVariable("agent_task_id") String agentTaskId);
}
