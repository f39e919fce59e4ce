package dev.clerkspring.sdk.agenttasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.http.TestApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgentTasksApiTests {

    private final TestApi api = new TestApi();

    private final AgentTasksApi tasks =
            ClerkClient.builder().apiUrl(api.url()).build().agentTasks();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void createsATaskInTheNameOfAUser() {
        api.json(200, """
                {"object": "agent_task", "agent_id": "agt_1", "agent_task_id": "agtt_1", "url": "https://topsecret"}""");

        var task = tasks.create(CreateAgentTaskRequest.builder()
                .onBehalfOf(OnBehalfOf.identifier("ann@example.com"))
                .agentName("Clerk")
                .taskDescription("Pays bills")
                .redirectUrl("https://example.com/bills")
                .build());

        assertThat(api.last().uri()).isEqualTo("/v1/agents/tasks");
        assertThat(api.last().body())
                .isEqualTo(
                        "{\"on_behalf_of\":{\"identifier\":\"ann@example.com\"},\"permissions\":\"*\",\"agent_name\":\"Clerk\","
                                + "\"task_description\":\"Pays bills\",\"redirect_url\":\"https://example.com/bills\"}");
        assertThat(task.agentTaskId()).isEqualTo("agtt_1");
        assertThat(task).hasToString("AgentTask[…]");
    }
}
