package dev.clerkspring.emulator.error;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses a request whose body is not of the type that it names, before anything else looks at it. Spring reads forms as
 * attributes of the exchange, where what cannot be read is a failure of the server. JSON is read by the controllers.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class BodyFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return read(exchange).then(Mono.defer(() -> chain.filter(exchange)));
    }

    private static Mono<?> read(ServerWebExchange exchange) {
        try {
            exchange.getRequest().getHeaders().getContentType();
        } catch (InvalidMediaTypeException ex) {
            return Mono.error(new UnsupportedMediaTypeStatusException(ex.getMessage()));
        }
        return exchange.getFormData()
                .then(exchange.getMultipartData())
                .onErrorMap(BodyFilter::unreadable, ex -> new ServerWebInputException("Unreadable", null, ex));
    }

    /** A form is refused by the JDK's decoder of URLs, its parts by Spring's codec. */
    private static boolean unreadable(Throwable failure) {
        return failure instanceof IllegalArgumentException || failure instanceof DecodingException;
    }
}
