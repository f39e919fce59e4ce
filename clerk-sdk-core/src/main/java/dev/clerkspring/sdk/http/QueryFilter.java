package dev.clerkspring.sdk.http;

import dev.clerkspring.sdk.query.QueryCodec;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.service.invoker.HttpRequestValues;
import reactor.core.publisher.Mono;

/**
 * Carries query parameters past Spring to {@link QueryConnector}: as part of the URI template they would make a metrics series
 * of each combination, and as part of the address Spring would log the e-mail addresses in them.
 */
final class QueryFilter implements ExchangeFilterFunction {

    /** The request attribute, and then the key in the context, with the parameters; names and values not encoded. */
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
                ? next.exchange(request).contextWrite(context -> context.put(ATTRIBUTE, parameters))
                : next.exchange(request);
    }
}
