package dev.clerkspring.emulator.backend.operation;

import dev.clerkspring.emulator.error.ClerkProblem;
import java.lang.reflect.Modifier;
import java.util.function.Predicate;
import org.springframework.cglib.proxy.Enhancer;
import org.springframework.cglib.proxy.NoOp;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Answers 501 with the operation's name for whatever the client offers and no controller implements, whatever was sent. So a
 * controller names only what it covers, and the compiler still holds that against the interface.
 *
 * <p>Groups without a controller are looked up only when a request finds nothing else, because to map them all would make every
 * start slower.
 */
public final class Uncovered implements HandlerAdapter, WebExceptionHandler, Ordered {

    private static final int NOT_FOUND = 404;

    private static final int METHOD_NOT_ALLOWED = 405;

    /**
     * Makes a controller of which only a part is written.
     *
     * @param type an abstract class that implements one of the client's interfaces
     * @param types the parameter types of its constructor
     * @param arguments what the constructor gets
     * @param <T> its type
     * @return an instance of a subclass; what is abstract in its class must not be called
     */
    public static <T> T complete(Class<T> type, Class<?>[] types, Object[] arguments) {
        var enhancer = new Enhancer();
        enhancer.setSuperclass(type);
        enhancer.setCallback(NoOp.INSTANCE);
        return type.cast(enhancer.create(types, arguments));
    }

    @Override
    public boolean supports(Object handler) {
        return handler instanceof HandlerMethod operation
                && Modifier.isAbstract(operation.getMethod().getModifiers());
    }

    @Override
    public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
        var method = ((HandlerMethod) handler).getMethod();
        return refuse(operation -> operation.method().equals(method), new IllegalStateException("Not the client's"));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        return failure instanceof ResponseStatusException answer && nothingFound(answer)
                ? refuse(operation -> operation.matches(exchange.getRequest()), failure)
                : Mono.error(failure);
    }

    private static boolean nothingFound(ResponseStatusException answer) {
        int status = answer.getStatusCode().value();
        return status == NOT_FOUND || status == METHOD_NOT_ALLOWED;
    }

    private static <T> Mono<T> refuse(Predicate<ClientOperation> which, Throwable otherwise) {
        return Mono.error(ClientOperation.all().stream()
                .filter(which)
                .findFirst()
                .<Throwable>map(operation -> ClerkProblem.notImplemented(operation.name()))
                .orElse(otherwise));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
