package dev.clerkspring.sdk.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.query.QueryCodec;
import dev.clerkspring.sdk.query.QueryParameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/**
 * The interface that makes the client also makes a controller.
 */
class ServedSessionsTests {

    private final Sessions sessions = new Sessions();

    private final WebTestClient http = WebTestClient.bindToController(this.sessions)
            .httpMessageCodecs(codecs -> {
                codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(ClerkJson.mapper()));
                codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(ClerkJson.mapper()));
            })
            .argumentResolvers(resolvers -> resolvers.addCustomResolver(new QueryResolver()))
            .build();

    @Test
    void readsTheQueryAndChoosesTheEnvelope() {
        this.http
                .get()
                .uri("/v1/sessions?user_id=user_1&status=new_status&paginated=true&limit=5")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(
                        "{\"data\": [{\"id\": \"sess_1\", \"status\": \"active\", \"created_at\": 5}], \"total_count\": 1}");
        this.http
                .get()
                .uri("/v1/sessions")
                .exchange()
                .expectBody()
                .json("[{\"id\": \"sess_1\", \"status\": \"active\"}]");

        assertThat(this.sessions.queries)
                .containsExactly(
                        new ListSessionsQuery(
                                null, "user_1", Open.of("new_status", SessionStatus.class), true, 5, null),
                        new ListSessionsQuery(null, null, null, null, null, null));
    }

    @Test
    void readsBodiesAndToleratesTheirAbsence() {
        this.http
                .post()
                .uri("/v1/sessions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"user_id\": \"user_2\"}")
                .exchange()
                .expectBody()
                .jsonPath("$.user_id")
                .isEqualTo("user_2");
        this.http
                .post()
                .uri("/v1/sessions/sess_1/tokens/{template_name}", "a b")
                .exchange()
                .expectBody()
                .json("{\"object\": \"token\", \"jwt\": \"sess_1:a b:null\"}");
    }

    @Controller
    @ResponseBody
    static final class Sessions implements SessionsApi {

        private final List<ListSessionsQuery> queries = new ArrayList<>();

        @Override
        public ClerkPage<Session> list(ListSessionsQuery query) {
            this.queries.add(query);
            return new ClerkPage<>(List.of(get("sess_1")), Boolean.TRUE.equals(query.paginated()) ? 1L : null);
        }

        @Override
        public Session create(CreateSessionRequest request) {
            return Session.builder().id("sess_2").userId(request.userId()).build();
        }

        @Override
        public Session get(String sessionId) {
            return Session.builder()
                    .id(sessionId)
                    .status(Open.of(SessionStatus.ACTIVE))
                    .createdAt(Instant.ofEpochMilli(5))
                    .build();
        }

        @Override
        public Session revoke(String sessionId) {
            return get(sessionId);
        }

        @Override
        public RefreshedSession refresh(String sessionId, RefreshSessionQuery query, RefreshSessionRequest request) {
            return RefreshedSession.builder().jwt(sessionId).build();
        }

        @Override
        public SessionToken createToken(String sessionId, @Nullable CreateSessionTokenRequest request) {
            return createTokenFromTemplate(sessionId, "default", request);
        }

        @Override
        public SessionToken createTokenFromTemplate(
                String sessionId, String templateName, @Nullable CreateSessionTokenRequest request) {
            return new SessionToken("token", sessionId + ":" + templateName + ":" + request);
        }
    }

    private static final class QueryResolver implements SyncHandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return QueryParameters.class.isAssignableFrom(parameter.getParameterType());
        }

        @Override
        public Object resolveArgumentValue(
                MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
            return QueryCodec.read(
                    parameter.getParameterType().asSubclass(QueryParameters.class),
                    exchange.getRequest().getQueryParams());
        }
    }
}
