package dev.clerkspring.sdk;

import dev.clerkspring.sdk.authentication.AuthenticationListener;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.InstanceRouter;
import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.sdk.machine.MachineAuthenticator;
import dev.clerkspring.sdk.machine.MachineTokenListener;
import dev.clerkspring.sdk.machine.ReactiveMachineAuthenticator;
import dev.clerkspring.sdk.token.ClerkSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.util.Assert;

/**
 * The instances of Clerk of one application. A token of one is never accepted for another: each has its own keys, caches and
 * settings, and the authenticators of all of them together only choose whom to ask.
 */
public final class ClerkInstances {

    /** The name of the first instance. */
    public static final String PRIMARY = AuthenticationSettings.PRIMARY;

    private final Map<String, ClerkInstance> instances = new LinkedHashMap<>();

    private final ClerkInstance primary;

    private final ClerkAuthenticator authenticator;

    private final ReactiveClerkAuthenticator reactiveAuthenticator;

    private final MachineAuthenticator machineAuthenticator;

    private final ReactiveMachineAuthenticator reactiveMachineAuthenticator;

    /**
     * Puts instances together.
     *
     * @param instances the instances, of which the first is the primary; each with a name and issuers of its own
     * @param listener hears of requests that are for none of them
     * @param machineListener hears of machine tokens that are for none of them
     * @throws IllegalArgumentException if there is none, or they cannot be told apart
     */
    public ClerkInstances(
            List<ClerkInstance> instances, AuthenticationListener listener, MachineTokenListener machineListener) {
        Assert.notEmpty(instances, "There must be an instance");
        instances.forEach(instance -> this.instances.put(instance.name(), instance));
        this.primary = instances.get(0);
        if (instances.size() == 1) {
            // It need not be told from others.
            this.authenticator = primary.authenticator();
            this.reactiveAuthenticator = primary.reactiveAuthenticator();
            this.machineAuthenticator = primary.machineAuthenticator();
            this.reactiveMachineAuthenticator = primary.reactiveMachineAuthenticator();
            return;
        }
        var router = new InstanceRouter(each(instances, ClerkInstance::rules));
        this.authenticator = ClerkAuthenticator.route(router, each(instances, ClerkInstance::authenticator), listener);
        this.reactiveAuthenticator = ReactiveClerkAuthenticator.route(
                router, each(instances, ClerkInstance::reactiveAuthenticator), listener);
        this.machineAuthenticator = MachineAuthenticator.route(
                router, each(instances, ClerkInstance::machineAuthenticator), machineListener);
        this.reactiveMachineAuthenticator = ReactiveMachineAuthenticator.route(
                router, each(instances, ClerkInstance::reactiveMachineAuthenticator), machineListener);
    }

    private static <T> List<T> each(List<ClerkInstance> instances, Function<ClerkInstance, T> part) {
        return instances.stream().map(part).toList();
    }

    /**
     * Returns the first instance.
     *
     * @return always the same
     */
    public ClerkInstance primary() {
        return primary;
    }

    /**
     * Returns all instances.
     *
     * @return in their order, the primary first
     */
    public List<ClerkInstance> all() {
        return List.copyOf(instances.values());
    }

    /**
     * Returns the instance of a name.
     *
     * @param name as it is configured; {@value #PRIMARY} for the first
     * @return the instance
     * @throws IllegalArgumentException if there is none of that name
     */
    public ClerkInstance get(String name) {
        var instance = instances.get(name);
        if (instance == null) {
            throw new IllegalArgumentException("There is no Clerk instance '" + name + "', but " + instances.keySet());
        }
        return instance;
    }

    /**
     * Returns the instance that a session is of.
     *
     * @param session the session of a request
     * @return the instance that has issued its token; empty for a session that none of them has issued, such as one that a test
     *     has made up
     */
    public Optional<ClerkInstance> of(ClerkSession session) {
        var issuer = session.issuer();
        return instances.values().stream()
                .filter(instance -> instance.issuers().isEmpty()
                        || issuer != null && instance.issuers().contains(issuer))
                .findFirst();
    }

    /**
     * Returns the authenticator for the requests of all instances.
     *
     * @return always the same
     */
    public ClerkAuthenticator authenticator() {
        return authenticator;
    }

    /**
     * Returns the authenticator for the requests of all instances that does not block.
     *
     * @return always the same
     */
    public ReactiveClerkAuthenticator reactiveAuthenticator() {
        return reactiveAuthenticator;
    }

    /**
     * Returns the authenticator for the machine tokens of all instances.
     *
     * @return always the same
     */
    public MachineAuthenticator machineAuthenticator() {
        return machineAuthenticator;
    }

    /**
     * Returns the authenticator for the machine tokens of all instances that does not block.
     *
     * @return always the same
     */
    public ReactiveMachineAuthenticator reactiveMachineAuthenticator() {
        return reactiveMachineAuthenticator;
    }
}
