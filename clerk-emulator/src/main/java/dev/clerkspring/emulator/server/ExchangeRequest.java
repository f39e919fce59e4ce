package dev.clerkspring.emulator.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.SslInfo;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;

/**
 * A request of the JDK's server as Spring sees it, its body already read.
 */
final class ExchangeRequest extends AbstractServerHttpRequest {

    private final HttpExchange exchange;

    private final byte[] body;

    ExchangeRequest(HttpExchange exchange, byte[] body) {
        super(HttpMethod.valueOf(exchange.getRequestMethod()), exchange.getRequestURI(), null, headers(exchange));
        this.exchange = exchange;
        this.body = body;
    }

    private static HttpHeaders headers(HttpExchange exchange) {
        var headers = new HttpHeaders();
        exchange.getRequestHeaders().forEach(headers::addAll);
        return headers;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return body.length == 0
                ? Flux.empty()
                : Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return exchange.getRemoteAddress();
    }

    @Override
    protected MultiValueMap<String, HttpCookie> initCookies() {
        MultiValueMap<String, HttpCookie> cookies = new LinkedMultiValueMap<>();
        getHeaders().getOrEmpty(HttpHeaders.COOKIE).stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && !pair[0].isBlank())
                .forEach(pair -> cookies.add(pair[0].strip(), new HttpCookie(pair[0].strip(), pair[1].strip())));
        return cookies;
    }

    @Override
    protected @Nullable SslInfo initSslInfo() {
        return exchange instanceof HttpsExchange secure
                ? SslInfo.from(HexFormat.of().formatHex(secure.getSSLSession().getId()))
                : null;
    }

    @Override
    @SuppressWarnings("unchecked") // as every implementation of this method
    public <T> T getNativeRequest() {
        return (T) exchange;
    }
}
