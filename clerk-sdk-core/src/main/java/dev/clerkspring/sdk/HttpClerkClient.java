package dev.clerkspring.sdk;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.RetryPolicy;
import java.time.Duration;
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
    public ClerkClient withTimeout(Duration timeout) {
        return new HttpClerkClient(this.http.withTimeout(timeout));
    }

    @Override
    public ClerkClient withHeader(String name, String value) {
        return new HttpClerkClient(this.http.withHeader(name, value));
    }

    @Override
    public ClerkClient withRetryPolicy(RetryPolicy retryPolicy) {
        return new HttpClerkClient(this.http.withRetryPolicy(retryPolicy));
    }

    @Override
    public ClerkClient paced() {
        return new HttpClerkClient(this.http.paced());
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
        public ReactiveClerkClient withTimeout(Duration timeout) {
            return HttpClerkClient.this.withTimeout(timeout).reactive();
        }

        @Override
        public ReactiveClerkClient withHeader(String name, String value) {
            return HttpClerkClient.this.withHeader(name, value).reactive();
        }

        @Override
        public ReactiveClerkClient withRetryPolicy(RetryPolicy retryPolicy) {
            return HttpClerkClient.this.withRetryPolicy(retryPolicy).reactive();
        }

        @Override
        public ReactiveClerkClient paced() {
            return HttpClerkClient.this.paced().reactive();
        }

        @Override
        public <T> Mono<T> exchange(ClerkRequest request, ParameterizedTypeReference<T> type) {
            return http.exchange(
                    request.method(), request.path(), request.variables(), request.parameters(), request.body(), type);
        }
    }
}
