package dev.clerkspring.sdk.token;

import dev.clerkspring.sdk.http.CancelledCalls;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Keys from a JWKS endpoint. */
final class RemoteKeySource implements KeySource {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final int MAX_RETRIES = 2;

    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);

    private static final int MAX_BYTES = 512 * 1024;

    private static final StrictJson JSON = new StrictJson(16);

    private final WebClient client;

    private final String uri;

    RemoteKeySource(WebClient client, String uri) {
        // An application may have headers logged, but not the one with the secret key.
        this.client = client.mutate()
                .codecs(codecs -> codecs.defaultCodecs().enableLoggingRequestDetails(false))
                .build();
        this.uri = uri;
    }

    @Override
    public CompletionStage<KeySet> fetch() {
        return client.get()
                .uri(uri)
                .accept(MediaType.APPLICATION_JSON)
                .exchangeToMono(RemoteKeySource::read)
                .retryWhen(retry())
                .timeout(TIMEOUT)
                .onErrorMap(ex -> !(ex instanceof KeysUnavailableException), RemoteKeySource::failure)
                .contextWrite(CancelledCalls::ignore)
                .toFuture();
    }

    /** One lost answer must not turn requests away; the timeout bounds all attempts together. */
    private static Retry retry() {
        return Retry.backoff(MAX_RETRIES, FIRST_BACK_OFF)
                .filter(ex -> ex instanceof WebClientRequestException || ex instanceof BusyException)
                .onRetryExhaustedThrow((spec, last) -> last.failure());
    }

    private static Mono<KeySet> read(ClientResponse response) {
        return DataBufferUtils.join(response.body(BodyExtractors.toDataBuffers()), MAX_BYTES)
                .map(RemoteKeySource::bytes)
                .defaultIfEmpty(new byte[0])
                .map(body -> response.statusCode().is2xxSuccessful() ? KeySet.fromJwks(body) : refused(response, body));
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static KeySet refused(ClientResponse response, byte[] body) {
        var status = response.statusCode();
        if (status.is5xxServerError() || status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)) {
            throw new BusyException(status.value());
        }
        throw new KeysUnavailableException(
                saysKeyInvalid(body) ? TokenReason.SECRET_KEY_INVALID : TokenReason.JWK_REMOTE_FAILED_TO_LOAD,
                "The JWKS endpoint answered with status " + status.value(),
                null);
    }

    /** Clerk's error envelope: {@code {"errors":[{"code":"clerk_key_invalid"}]}}. */
    private static boolean saysKeyInvalid(byte[] body) {
        var members = JSON.object(body);
        return members != null
                && members.get("errors") instanceof List<?> errors
                && errors.stream()
                        .anyMatch(error ->
                                error instanceof Map<?, ?> fields && "clerk_key_invalid".equals(fields.get("code")));
    }

    private static KeysUnavailableException failure(Throwable cause) {
        return new KeysUnavailableException(
                TokenReason.JWK_REMOTE_FAILED_TO_LOAD,
                "The JWKS endpoint could not be read: "
                        + (cause instanceof BusyException busy
                                ? "status " + busy.status
                                : cause.getClass().getSimpleName()),
                cause);
    }

    /** An answer that may be another one a moment later. */
    private static final class BusyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        BusyException(int status) {
            this.status = status;
        }
    }
}
