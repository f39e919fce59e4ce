package dev.clerkspring.sdk.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/**
 * Appends the query parameters that {@link QueryFilter} has set aside, where the request leaves Spring.
 */
record QueryConnector(ClientHttpConnector delegate) implements ClientHttpConnector {

    @Override
    public Mono<ClientHttpResponse> connect(
            HttpMethod method, URI uri, Function<? super ClientHttpRequest, Mono<Void>> callback) {
        return Mono.deferContextual(context -> {
            MultiValueMap<?, ?> parameters = context.getOrDefault(QueryFilter.ATTRIBUTE, null);
            return this.delegate.connect(method, (parameters != null) ? append(uri, parameters) : uri, callback);
        });
    }

    private static URI append(URI url, MultiValueMap<?, ?> parameters) {
        StringJoiner query = new StringJoiner("&");
        parameters.forEach((name, values) -> values.forEach(value -> query.add(encode(name) + "=" + encode(value))));
        return UriComponentsBuilder.fromUri(url)
                .query(query.toString())
                .build(true)
                .toUri();
    }

    /** Encodes all but letters, digits and {@code -._~}: a literal plus sign means descending order or inclusion to Clerk. */
    private static String encode(Object text) {
        return UriUtils.encode(text.toString(), StandardCharsets.UTF_8);
    }
}
