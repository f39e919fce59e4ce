package dev.clerkspring.sdk;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.jwks.JwksApi;
import dev.clerkspring.sdk.jwks.ReactiveJwksApi;
import dev.clerkspring.sdk.sessions.ReactiveSessionsApi;
import dev.clerkspring.sdk.sessions.SessionsApi;
import dev.clerkspring.sdk.users.ReactiveUsersApi;
import dev.clerkspring.sdk.users.UsersApi;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import reactor.core.publisher.Mono;

/**
 * Both clients on one {@link ClerkWebClient}.
 */
record HttpClerkClient(UsersApi users, SessionsApi sessions, JwksApi jwks, ReactiveClerkClient reactive)
        implements ClerkClient {

    HttpClerkClient(ClerkWebClient http) {
        this(
                http.api(UsersApi.class),
                http.api(SessionsApi.class),
                http.api(JwksApi.class),
                new Reactive(
                        http,
                        http.api(ReactiveUsersApi.class),
                        http.api(ReactiveSessionsApi.class),
                        http.api(ReactiveJwksApi.class)));
    }

    @Override
    public <T> @Nullable T exchange(ClerkRequest request, ParameterizedTypeReference<T> type) {
        return this.reactive.exchange(request, type).block();
    }

    private record Reactive(
            ClerkWebClient http, ReactiveUsersApi users, ReactiveSessionsApi sessions, ReactiveJwksApi jwks)
            implements ReactiveClerkClient {

        @Override
        public <T> Mono<T> exchange(ClerkRequest request, ParameterizedTypeReference<T> type) {
            return this.http.exchange(
                    request.method(), request.path(), request.variables(), request.parameters(), request.body(), type);
        }
    }
}
