package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.error.ClerkProblem;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Locale;
import org.springframework.cglib.proxy.Callback;
import org.springframework.cglib.proxy.Enhancer;
import org.springframework.cglib.proxy.InvocationHandler;
import org.springframework.cglib.proxy.NoOp;

/**
 * Completes a controller: what it leaves abstract of its client interface answers 501 with the operation's name. So a
 * controller names only what it covers, and the compiler still holds that against the interface.
 */
public final class Uncovered {

    private static final Callback[] CALLBACKS = {(InvocationHandler) Uncovered::refuse, NoOp.INSTANCE};

    private Uncovered() {}

    /**
     * Makes a controller.
     *
     * @param type an abstract class that implements one of the client's interfaces
     * @param types the parameter types of its constructor
     * @param arguments what the constructor gets
     * @param <T> its type
     * @return an instance of a subclass
     */
    public static <T> T complete(Class<T> type, Class<?>[] types, Object[] arguments) {
        var enhancer = new Enhancer();
        enhancer.setSuperclass(type);
        enhancer.setCallbackFilter(method -> Modifier.isAbstract(method.getModifiers()) ? 0 : 1);
        enhancer.setCallbacks(CALLBACKS);
        return type.cast(enhancer.create(types, arguments));
    }

    private static Object refuse(Object controller, Method method, Object[] arguments) {
        throw ClerkProblem.notImplemented(operation(method));
    }

    /** Such as {@code users.verifyTotp}. */
    private static String operation(Method method) {
        var group = method.getDeclaringClass().getSimpleName().replaceFirst("Api$", "");
        return group.substring(0, 1).toLowerCase(Locale.ROOT) + group.substring(1) + "." + method.getName();
    }
}
