package dev.clerkspring.sdk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.clerkspring.sdk.observation.ClerkApiObservationContext;
import dev.clerkspring.sdk.observation.DefaultClerkApiObservationConvention;
import dev.clerkspring.sdk.users.ListUsersQuery;
import dev.clerkspring.sdk.users.ReactiveUsersApi;
import dev.clerkspring.sdk.users.UsersApi;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.tck.TestObservationRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

/**
 * What of a call becomes visible in metrics and traces.
 */
class ObservationTests {

    private final TestApi api = new TestApi();

    private final TestObservationRegistry registry = TestObservationRegistry.create();

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void tellsGroupOperationAndOutcomeAndNoPersonalData() {
        this.api.json(200, "[]");

        client().api(UsersApi.class)
                .list(ListUsersQuery.builder()
                        .emailAddress(List.of("jo@example.com"))
                        .limit(3)
                        .build());

        assertThat(this.registry)
                .hasObservationWithNameEqualTo("clerk.api")
                .that()
                .hasLowCardinalityKeyValue("group", "users")
                .hasLowCardinalityKeyValue("operation", "list")
                .hasLowCardinalityKeyValue("outcome", "success")
                .hasHighCardinalityKeyValue("clerk.requests", "1")
                .hasContextualNameEqualTo("clerk users.list")
                .hasBeenStopped();
        // Spring's observation of the request may end a little later.
        await().untilAsserted(() -> assertThat(this.registry)
                .hasObservationWithNameEqualTo("http.client.requests")
                .that()
                .hasLowCardinalityKeyValue("uri", "/v1/users")
                .hasParentObservationContextMatching(parent -> parent instanceof ClerkApiObservationContext));
        assertNothingHas("jo@example.com", "");
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid-request",
        "401, unauthorized",
        "402, refused",
        "404, not-found",
        "422, invalid-request",
        "429, rate-limited",
        "500, unavailable",
    })
    void tellsHowACallFailed(int status, String outcome) {
        this.api.json(
                status, "{\"errors\": [{\"code\": \"c\", \"message\": \"jo\"}], \"clerk_trace_id\": \"trace_1\"}");

        StepVerifier.create(client().api(ReactiveUsersApi.class).delete("user_jo"))
                .verifyError();

        assertThat(this.registry)
                .hasObservationWithNameEqualTo("clerk.api")
                .that()
                .hasLowCardinalityKeyValue("group", "users")
                .hasLowCardinalityKeyValue("operation", "delete")
                .hasLowCardinalityKeyValue("outcome", outcome)
                .hasHighCardinalityKeyValue("clerk.status", String.valueOf(status))
                .hasHighCardinalityKeyValue("clerk.trace.id", "trace_1");
        assertNothingHas("jo", "clerk.api");
    }

    @Test
    void isOneForACallThatIsRepeated() {
        this.api.json(503, "").json(200, "{\"id\": \"user_1\"}");

        client().api(UsersApi.class).get("user_1");

        assertThat(this.registry).hasNumberOfObservationsWithNameEqualTo("clerk.api", 1);
        assertThat(this.registry)
                .hasObservationWithNameEqualTo("clerk.api")
                .that()
                .hasLowCardinalityKeyValue("outcome", "success")
                .hasHighCardinalityKeyValue("clerk.requests", "2");
    }

    @Test
    void callsARawCallRaw() {
        this.api.json(200, "{}");

        raw(client());

        assertThat(this.registry)
                .hasObservationWithNameEqualTo("clerk.api")
                .that()
                .hasLowCardinalityKeyValue("group", "none")
                .hasLowCardinalityKeyValue("operation", "raw");
        assertNothingHas("thing_jo", "clerk.api");
    }

    @Test
    void tellsWhenNobodyWaitsAnyMore() {
        this.api.json(200, "{\"id\": \"user_1\"}");

        StepVerifier.create(client().api(ReactiveUsersApi.class).get("user_1"), 0)
                .thenCancel()
                .verify();

        assertThat(this.registry)
                .hasObservationWithNameEqualTo("clerk.api")
                .that()
                .hasLowCardinalityKeyValue("outcome", "cancelled")
                .hasBeenStopped();
    }

    @Test
    void belongsToWhateverIsBeingObserved() {
        this.api.json(200, "{}");

        Observation.createNotStarted("outer", this.registry).observe(() -> raw(client()));

        assertThat(this.registry)
                .hasObservationWithNameEqualTo("clerk.api")
                .that()
                .hasParentObservationContextMatching(parent -> parent.getName().equals("outer"));
    }

    @Test
    void recordsWhatTheApplicationWants() {
        this.api.json(200, "{}");
        var convention = new DefaultClerkApiObservationConvention() {
            @Override
            public KeyValues getLowCardinalityKeyValues(ClerkApiObservationContext context) {
                return super.getLowCardinalityKeyValues(context).and("tenant", "blue");
            }
        };

        raw(builder().observationConvention(convention).build());

        assertThat(this.registry)
                .hasObservationWithNameEqualTo("clerk.api")
                .that()
                .hasLowCardinalityKeyValue("tenant", "blue");
    }

    private void assertNothingHas(String text, String observation) {
        assertThat(this.registry)
                .hasHandledContextsThatSatisfy(contexts -> assertThat(contexts)
                        .filteredOn(context -> context.getName().startsWith(observation))
                        .isNotEmpty()
                        .allSatisfy(context -> assertThat(context.getAllKeyValues() + context.getContextualName())
                                .doesNotContain(text)));
    }

    private static void raw(ClerkWebClient client) {
        client.exchange(
                        HttpMethod.GET,
                        "/v1/things/{id}",
                        new Object[] {"thing_jo"},
                        new LinkedMultiValueMap<>(),
                        null,
                        ParameterizedTypeReference.<JsonNode>forType(JsonNode.class))
                .block();
    }

    private ClerkWebClient client() {
        return builder().build();
    }

    private ClerkWebClient.Builder builder() {
        return ClerkWebClient.builder()
                .apiUrl(this.api.url())
                .retryPolicy(new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(30)))
                .webClientBuilder(WebClient.builder().observationRegistry(this.registry))
                .observationRegistry(this.registry);
    }
}
