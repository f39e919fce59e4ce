package dev.clerkspring.emulator.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A response that Spring fills and that is sent when it is complete.
 */
final class ExchangeResponse extends AbstractServerHttpResponse {

    private static final byte[] NOTHING = {};

    private final HttpExchange exchange;

    private byte[] body = NOTHING;

    ExchangeResponse(HttpExchange exchange) {
        super(DefaultDataBufferFactory.sharedInstance);
        this.exchange = exchange;
    }

    /** Sends what has been filled in; the body not for {@code HEAD}. */
    void send(boolean head) throws IOException {
        var status = getStatusCode();
        int length = head || body.length == 0 ? -1 : body.length;
        exchange.sendResponseHeaders(status != null ? status.value() : HttpStatus.OK.value(), length);
        if (length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    protected Mono<Void> writeWithInternal(Publisher<? extends DataBuffer> content) {
        return DataBufferUtils.join(content)
                .doOnNext(buffer -> {
                    body = new byte[buffer.readableByteCount()];
                    buffer.read(body);
                    DataBufferUtils.release(buffer);
                })
                .then();
    }

    @Override
    protected Mono<Void> writeAndFlushWithInternal(Publisher<? extends Publisher<? extends DataBuffer>> content) {
        return writeWithInternal(Flux.from(content).concatMap(part -> part));
    }

    @Override
    protected void applyStatusCode() {
        // Sent with the headers.
    }

    @Override
    protected void applyHeaders() {
        getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
        });
    }

    @Override
    protected void applyCookies() {
        getCookies().values().stream()
                .flatMap(cookies -> cookies.stream())
                .forEach(cookie -> exchange.getResponseHeaders().add(HttpHeaders.SET_COOKIE, cookie.toString()));
    }

    @Override
    @SuppressWarnings("unchecked") // as every implementation of this method
    public <T> T getNativeResponse() {
        return (T) exchange;
    }
}
