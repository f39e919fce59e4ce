package dev.clerkspring.sdk.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.clerkspring.sdk.instance.SecretKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.client.WebClient;

class LoggingTests {

    private final Logger spring = (Logger) LoggerFactory.getLogger("org.springframework");

    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    private final TestApi api = new TestApi();

    @BeforeEach
    void logEverything() {
        this.appender.list = new CopyOnWriteArrayList<>();
        this.appender.start();
        this.spring.addAppender(this.appender);
        this.spring.setLevel(Level.TRACE);
    }

    @AfterEach
    void stop() {
        this.spring.setLevel(null);
        this.spring.detachAppender(this.appender);
        this.api.close();
    }

    @Test
    void keepsKeysQueriesAndBodiesOutOfSpringsLog() {
        this.api.json(200, "{\"answer\": \"jo@example.com\"}");
        ClerkWebClient client = ClerkWebClient.builder()
                .apiUrl(this.api.url())
                .webClientBuilder(WebClient.builder()
                        .codecs(codecs -> codecs.defaultCodecs().enableLoggingRequestDetails(true)))
                .secretKey(SecretKey.parse("sk_test_hidden"))
                .build();

        exchange(
                client, Map.of("question", "jo@example.com"), new ParameterizedTypeReference<Map<String, Object>>() {});
        exchange(client, "jo@example.com", new ParameterizedTypeReference<String>() {});

        List<String> lines = this.appender.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(lines).anyMatch(line -> line.contains("HTTP POST"));
        assertThat(lines).noneMatch(line -> line.contains("example.com") || line.contains("hidden"));
        assertThat(this.api.last().uri()).isEqualTo("/v1/things?email_address=jo%40example.com");
    }

    private static <T> void exchange(ClerkWebClient client, Object body, ParameterizedTypeReference<T> type) {
        var query = new LinkedMultiValueMap<>(Map.of("email_address", List.of("jo@example.com")));
        client.exchange(HttpMethod.POST, "/v1/things", new Object[0], query, body, type)
                .block();
    }
}
