package dev.clerkspring.sdk.http;

import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.error.ClerkErrors;
import dev.clerkspring.sdk.json.ClerkJson;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Turns every answer that is not a success, and every failure to get one, into a {@link ClerkApiException}.
 */
final class ErrorFilter implements ExchangeFilterFunction {

    private static final int MAX_BYTES = 1 << 20;

    /** Clerk's own limits last an hour at most. A time far beyond is a mistake, by which bulk work would never go on. */
    private static final Duration MAX_WAIT = Duration.ofDays(1);

    private static final ClerkErrors NONE = new ClerkErrors(List.of(), null, null);

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        String call = Failures.call(request);
        return next.exchange(request)
                .onErrorMap(failure -> Failures.map(call, failure))
                .flatMap(response ->
                        response.statusCode().is2xxSuccessful() ? Mono.just(response) : error(call, response));
    }

    // The body is read whatever its type: a proxy's error page is an error too.
    private static Mono<ClientResponse> error(String call, ClientResponse response) {
        return DataBufferUtils.join(response.body(BodyExtractors.toDataBuffers()), MAX_BYTES)
                .map(body -> ClerkJson.mapper().readValue(body.asInputStream(true), ClerkErrors.class))
                .onErrorReturn(NONE)
                .defaultIfEmpty(NONE)
                .flatMap(errors -> Mono.error(exception(call, response, errors)));
    }

    private static ClerkApiException exception(String call, ClientResponse response, ClerkErrors errors) {
        HttpHeaders headers = response.headers().asHttpHeaders();
        String traceId = (errors.clerkTraceId() != null) ? errors.clerkTraceId() : headers.getFirst("cf-ray");
        return ClerkApiException.of(new ClerkApiException.Failure(
                call, response.statusCode().value(), errors.errors(), traceId, retryAfter(headers), null));
    }

    private static @Nullable Duration retryAfter(HttpHeaders headers) {
        String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (value == null) {
            return null;
        }
        try {
            Duration wait = value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            Instant.now(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            if (wait.compareTo(MAX_WAIT) > 0) {
                return null;
            }
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException ex) {
            return null;
        }
    }
}
