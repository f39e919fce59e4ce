package dev.clerkspring.sdk.http;

import dev.clerkspring.sdk.query.QueryCodec;
import dev.clerkspring.sdk.query.QueryParameters;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/**
 * Appends query parameters to the address only after the URI template is settled: as part of the template they would make a
 * metrics series of each combination, and carry e-mail addresses into telemetry.
 */
final class QueryFilter implements ExchangeFilterFunction {

    /** The request attribute with the parameters, names and values not encoded. */
    static final String ATTRIBUTE = QueryFilter.class.getName();

    /**
     * Takes a query record out of the arguments of an API method.
     */
    static boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder values) {
        if (!QueryParameters.class.isAssignableFrom(parameter.getParameterType())) {
            return false;
        }
        if (argument != null) {
            values.addAttribute(ATTRIBUTE, QueryCodec.write((QueryParameters) argument));
        }
        return true;
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return request.attributes().get(ATTRIBUTE) instanceof MultiValueMap<?, ?> parameters && !parameters.isEmpty()
                ? next.exchange(ClientRequest.from(request)
                        .url(append(request.url(), parameters))
                        .build())
                : next.exchange(request);
    }

    private static URI append(URI url, MultiValueMap<?, ?> parameters) {
        StringJoiner query = new StringJoiner("&");
        parameters.forEach((name, values) -> values.forEach((value) -> query.add(encode(name) + "=" + encode(value))));
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
