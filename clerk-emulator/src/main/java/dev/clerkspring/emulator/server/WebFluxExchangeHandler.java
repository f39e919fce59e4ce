package dev.clerkspring.emulator.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.http.HttpMethod;

/**
 * Hands each exchange of the JDK's server to Spring, on the thread that the server gave it.
 */
final class WebFluxExchangeHandler implements HttpHandler {

    private static final Log log = LogFactory.getLog(WebFluxExchangeHandler.class);

    private static final int BAD_REQUEST = 400;

    private static final int CONTENT_TOO_LARGE = 413;

    private static final int INTERNAL_ERROR = 500;

    private final org.springframework.http.server.reactive.HttpHandler handler;

    private final int maxBody;

    WebFluxExchangeHandler(org.springframework.http.server.reactive.HttpHandler handler, int maxBody) {
        this.handler = handler;
        this.maxBody = maxBody;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(maxBody + 1);
            if (body.length > maxBody) {
                // A client that is cut off while it sends does not get to read the answer.
                exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
                refuse(exchange, CONTENT_TOO_LARGE);
                return;
            }
            ExchangeRequest request;
            try {
                request = new ExchangeRequest(exchange, body);
            } catch (IllegalArgumentException | NullPointerException ex) {
                refuse(exchange, BAD_REQUEST); // a target that is no path
                return;
            }
            answer(exchange, request);
        }
    }

    private void answer(HttpExchange exchange, ExchangeRequest request) throws IOException {
        var response = new ExchangeResponse(exchange);
        try {
            handler.handle(request, response).block();
        } catch (RuntimeException ex) {
            log.warn("An exchange failed: " + ex.getClass().getName());
            refuse(exchange, INTERNAL_ERROR);
            return;
        }
        if (request.getAttributes().containsKey(EmulatorServer.DROPPED)) {
            return; // closing an exchange that is not answered closes its connection
        }
        response.send(HttpMethod.HEAD.equals(request.getMethod()));
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().clear();
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(status, -1);
    }
}
