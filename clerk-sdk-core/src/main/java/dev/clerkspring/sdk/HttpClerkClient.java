package dev.clerkspring.sdk;

import dev.clerkspring.sdk.http.ClerkWebClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import reactor.core.publisher.Mono;

/**
 * Both clients on one {@link ClerkWebClient}. A group is made when it is first asked for: there are some eighty, and an
 * application uses few.
 */
final class HttpClerkClient implements ClerkClient {

    private final ClerkWebClient http;

    private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();

    private final ReactiveClerkClient reactive = new Reactive();

    HttpClerkClient(ClerkWebClient http) {
        this.http = http;
    }

    @Override
    public <A> A api(Class<A> type) {
        return type.cast(this.apis.computeIfAbsent(type, this.http::api));
    }

    @Override
    public ReactiveClerkClient reactive() {
        return this.reactive;
    }

    @Override
    public <T> @Nullable T exchange(ClerkRequest request, ParameterizedTypeReference<T> type) {
        return this.reactive.exchange(request, type).block();
    }

    private final class Reactive implements ReactiveClerkClient {

        @Override
        public <A> A api(Class<A> type) {
            return HttpClerkClient.this.api(type);
        }

        @Override
        public <T> Mono<T> exchange(ClerkRequest request, ParameterizedTypeReference<T> type) {
            return http.exchange(
                    request.method(), request.path(), request.variables(), request.parameters(), request.body(), type);
        }
    }
}
