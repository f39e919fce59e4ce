package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.sdk.ClerkClient;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.cglib.proxy.Enhancer;
import org.springframework.cglib.proxy.NoOp;
import org.springframework.core.Ordered;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Mono;

/**
 * Answers 501 with the operation's name for whatever the client offers and no controller implements, whatever was sent. So a
 * controller names only what it covers, and the compiler still holds that against the interface.
 */
public final class Uncovered implements HandlerAdapter, Ordered {

    /** The client's groups of operations and the name of each. */
    private static final Map<Class<?>, String> GROUPS = Arrays.stream(ClerkClient.class.getMethods())
            .filter(offer -> offer.getReturnType().isAnnotationPresent(HttpExchange.class))
            .collect(Collectors.toMap(Method::getReturnType, Method::getName));

    /** Marks the stand-ins, so that Spring takes them for controllers. */
    @RestController
    private interface StandIn {}

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

    /**
     * Registers a stand-in for each of the client's groups that has no controller.
     *
     * @param controllers where all controllers are defined
     */
    public static void standInFor(DefaultListableBeanFactory controllers) {
        GROUPS.forEach((group, name) -> {
            if (controllers.getBeanNamesForType(group, true, false).length == 0) {
                controllers.registerSingleton(name, standIn(group));
            }
        });
    }

    private static Object standIn(Class<?> group) {
        return Proxy.newProxyInstance(
                Uncovered.class.getClassLoader(),
                new Class<?>[] {group, StandIn.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> group.getSimpleName(); // toString; operations do not come this far
                });
    }

    @Override
    public boolean supports(Object handler) {
        return handler instanceof HandlerMethod operation
                && Modifier.isAbstract(operation.getMethod().getModifiers());
    }

    @Override
    public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
        var operation = ((HandlerMethod) handler).getMethod();
        var group = GROUPS.get(operation.getDeclaringClass());
        return Mono.error(ClerkProblem.notImplemented(group + "." + operation.getName()));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
