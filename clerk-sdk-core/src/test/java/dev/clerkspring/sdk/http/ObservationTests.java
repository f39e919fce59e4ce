package dev.clerkspring.sdk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.users.ListUsersQuery;
import dev.clerkspring.sdk.users.UsersApi;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * What of a call becomes visible in telemetry and logs.
 */
class ObservationTests {

    private final TestApi api = new TestApi();

    private final BlockingQueue<Observation.Context> stopped = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void observesTheTemplateAndNoPersonalData() throws InterruptedException {
        this.api.json(200, "[]");

        users().list(ListUsersQuery.builder()
                .emailAddress(List.of("jo@example.com"))
                .limit(3)
                .build());

        Observation.Context context = this.stopped.poll(30, TimeUnit.SECONDS);
        assertThat(lowCardinality(context))
                .containsEntry("uri", "/v1/users")
                .containsEntry("method", "GET")
                .containsEntry("status", "200");
        assertThat(context.getAllKeyValues().toString()).doesNotContain("jo@example.com", "limit");
    }

    @Test
    void observesOneCallWithItsError() throws InterruptedException {
        this.api.json(503, "").json(404, "{}");

        try {
            users().get("user_1");
        } catch (ClerkApiException expected) {
            assertThat(expected.status()).isEqualTo(404);
        }

        assertThat(lowCardinality(this.stopped.poll(30, TimeUnit.SECONDS)))
                .containsEntry("uri", "/v1/users/{user_id}")
                .containsEntry("exception", "ClerkNotFoundException");
        assertThat(this.stopped).isEmpty();
        assertThat(this.api.asked()).hasSize(2);
    }

    private UsersApi users() {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public void onStop(Observation.Context context) {
                ObservationTests.this.stopped.add(context);
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
        return ClerkWebClient.builder()
                .apiUrl(this.api.url())
                .webClientBuilder(WebClient.builder().observationRegistry(registry))
                .build()
                .api(UsersApi.class);
    }

    private static Map<String, String> lowCardinality(Observation.Context context) {
        return context.getLowCardinalityKeyValues().stream()
                .collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
    }
}
