package dev.clerkspring.sdk.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the JDK's client from sending a {@code GET} or {@code HEAD} again when the connection ends before the answer, which it does
 * by itself and would double the requests of an outage. It asks for the length of the body each time that it sends a request, so
 * these two have a body of length nought that answers once.
 */
final class SendOnceHttpClient extends HttpClient {

    private final HttpClient delegate;

    SendOnceHttpClient(HttpClient delegate) {
        this.delegate = delegate;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return this.delegate.send(once(request), handler);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        return this.delegate.sendAsync(once(request), handler);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request,
            HttpResponse.BodyHandler<T> handler,
            HttpResponse.@Nullable PushPromiseHandler<T> pushHandler) {
        return this.delegate.sendAsync(once(request), handler, pushHandler);
    }

    private static HttpRequest once(HttpRequest request) {
        boolean repeated = request.method().equals("GET") || request.method().equals("HEAD");
        boolean empty =
                request.bodyPublisher().map(body -> body.contentLength() == 0).orElse(true);
        return (repeated && empty)
                ? HttpRequest.newBuilder(request, (name, value) -> true)
                        .method(request.method(), new OnceEmpty())
                        .build()
                : request;
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return this.delegate.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return this.delegate.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return this.delegate.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return this.delegate.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return this.delegate.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return this.delegate.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return this.delegate.authenticator();
    }

    @Override
    public Version version() {
        return this.delegate.version();
    }

    @Override
    public Optional<Executor> executor() {
        return this.delegate.executor();
    }

    /** No body, for one sending. */
    private static final class OnceEmpty implements HttpRequest.BodyPublisher {

        private final HttpRequest.BodyPublisher delegate = HttpRequest.BodyPublishers.noBody();

        private final AtomicBoolean sent = new AtomicBoolean();

        @Override
        public long contentLength() {
            if (!this.sent.compareAndSet(false, true)) {
                throw new UncheckedIOException(new SocketException("The connection ended before an answer"));
            }
            return this.delegate.contentLength();
        }

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            this.delegate.subscribe(subscriber);
        }
    }
}
