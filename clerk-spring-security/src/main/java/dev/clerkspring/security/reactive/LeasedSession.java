package dev.clerkspring.security.reactive;

import dev.clerkspring.sdk.lease.ClerkLease;
import java.util.Map;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A session through which messages pass only while its lease runs. Others are dropped: to end the streams would close the
 * connection without a status.
 */
final class LeasedSession implements WebSocketSession {

    private final WebSocketSession delegate;

    private final ClerkLease lease;

    LeasedSession(WebSocketSession delegate, ClerkLease lease) {
        this.delegate = delegate;
        this.lease = lease;
    }

    /** The server releases what it has received once it has been seen, dropped or not. */
    @Override
    public Flux<WebSocketMessage> receive() {
        return delegate.receive().filter(message -> lease.isOpen());
    }

    @Override
    public Mono<Void> send(Publisher<WebSocketMessage> messages) {
        return delegate.send(Flux.from(messages).handle((message, sink) -> {
            if (lease.isOpen()) {
                sink.next(message);
            } else {
                DataBufferUtils.release(message.getPayload());
            }
        }));
    }

    @Override
    public boolean isOpen() {
        return lease.isOpen() && delegate.isOpen();
    }

    @Override
    public String getId() {
        return delegate.getId();
    }

    @Override
    public HandshakeInfo getHandshakeInfo() {
        return delegate.getHandshakeInfo();
    }

    @Override
    public DataBufferFactory bufferFactory() {
        return delegate.bufferFactory();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return delegate.getAttributes();
    }

    @Override
    public Mono<Void> close(CloseStatus status) {
        return delegate.close(status);
    }

    @Override
    public Mono<CloseStatus> closeStatus() {
        return delegate.closeStatus();
    }

    @Override
    public WebSocketMessage textMessage(String payload) {
        return delegate.textMessage(payload);
    }

    @Override
    public WebSocketMessage binaryMessage(Function<DataBufferFactory, DataBuffer> payloadFactory) {
        return delegate.binaryMessage(payloadFactory);
    }

    @Override
    public WebSocketMessage pingMessage(Function<DataBufferFactory, DataBuffer> payloadFactory) {
        return delegate.pingMessage(payloadFactory);
    }

    @Override
    public WebSocketMessage pongMessage(Function<DataBufferFactory, DataBuffer> payloadFactory) {
        return delegate.pongMessage(payloadFactory);
    }
}
