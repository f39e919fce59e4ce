package dev.clerkspring.sdk.http;

import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.error.ClerkApiException.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.web.reactive.function.UnsupportedMediaTypeException;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/**
 * Names what went wrong around an answer: the connection, the time, the reading. Spring's own exceptions are left behind,
 * since they carry the address with its query, the request's headers or parts of the body.
 */
final class Failures {

    private static final String URI_TEMPLATE = WebClient.class.getName() + ".uriTemplate";

    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,40}/[\\w.+-]{1,40}");

    private Failures() {}

    /**
     * Returns method and path template of a call.
     */
    static String call(ClientRequest request) {
        return call(request.method(), (String) request.attributes().get(URI_TEMPLATE));
    }

    static String call(@Nullable HttpMethod method, @Nullable String template) {
        String path = (template != null)
                ? template.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*", "")
                : "";
        return ((method != null) ? method.name() : "") + " " + path;
    }

    /**
     * Maps a failure; what is no failure of the call stays as it is.
     */
    static Throwable map(String call, Throwable failure) {
        if (failure instanceof WebClientRequestException request) {
            return ClerkApiException.of(Failure.of(call, cause(request)));
        }
        if (failure instanceof WebClientResponseException && failure.getCause() instanceof IOException lost) {
            return ClerkApiException.of(Failure.of(call, lost));
        }
        if (failure instanceof IOException || failure instanceof TimeoutException) {
            return ClerkApiException.of(Failure.of(call, failure));
        }
        return isUnreadable(failure)
                ? ClerkApiException.of(Failure.of(call, new UnreadableAnswerException(describe(failure))))
                : failure;
    }

    private static @Nullable Throwable cause(WebClientRequestException failure) {
        return (failure.getCause() instanceof UncheckedIOException wrapper) ? wrapper.getCause() : failure.getCause();
    }

    private static String describe(Throwable failure) {
        String type = (failure instanceof WebClientResponseException response)
                ? response.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)
                : null;
        Matcher matcher = MEDIA_TYPE.matcher((type != null) ? type : "");
        return failure.getClass().getName() + (matcher.lookingAt() ? " for " + matcher.group() : "");
    }

    private static boolean isUnreadable(Throwable failure) {
        return failure instanceof CodecException
                || failure instanceof DataBufferLimitException
                || failure instanceof UnsupportedMediaTypeException
                || failure instanceof InvalidMediaTypeException
                || failure instanceof WebClientResponseException;
    }
}
