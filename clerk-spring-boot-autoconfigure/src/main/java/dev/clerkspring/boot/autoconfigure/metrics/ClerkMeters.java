package dev.clerkspring.boot.autoconfigure.metrics;

import dev.clerkspring.sdk.authentication.AuthenticationEvent;
import dev.clerkspring.sdk.authentication.AuthenticationEvent.Finding;
import dev.clerkspring.sdk.authentication.AuthenticationListener;
import dev.clerkspring.sdk.authentication.Decision;
import dev.clerkspring.sdk.authentication.Decision.Carrier;
import dev.clerkspring.sdk.authentication.Reason;
import dev.clerkspring.sdk.machine.MachineOutcome;
import dev.clerkspring.sdk.machine.MachineTokenListener;
import dev.clerkspring.sdk.machine.TokenType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is decided. Tags are words of Clerk's and of the configuration alone; nothing of a request is among them. A counter is
 * looked up in the registry once, because that is dearer than to verify a token that is known.
 */
final class ClerkMeters implements AuthenticationListener, MachineTokenListener {

    static final String INSTANCE = "clerk.instance";

    private static final String NONE = "none";

    private final MeterRegistry registry;

    private final Map<Decided, Counter> decided = new ConcurrentHashMap<>();

    private final Map<List<String>, Counter> counters = new ConcurrentHashMap<>();

    ClerkMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void onDecision(AuthenticationEvent event) {
        var transport = transport(event.carrier());
        var outcome = event.outcome();
        count(new Decided(event.instance(), TokenType.SESSION_TOKEN, transport, state(outcome), reason(outcome)));
        for (var finding : event.findings()) {
            count(event.instance(), finding, transport);
        }
    }

    @Override
    public void onDecision(String instance, TokenType type, MachineOutcome outcome) {
        var reason = outcome instanceof MachineOutcome.Refused refused ? refused.reason() : null;
        count(new Decided(instance, type, "header", reason == null ? "signed-in" : "signed-out", reason(reason)));
    }

    @Override
    public void onLookup(String instance, TokenType type, boolean remembered) {
        counter("clerk.machine.token.cache.gets", INSTANCE, instance, "result", remembered ? "hit" : "miss")
                .increment();
    }

    @Override
    public void onIntrospection(String instance, TokenType type, Introspected result) {
        counter("clerk.introspections", INSTANCE, instance, "token.type", type.id(), "outcome", word(result))
                .increment();
    }

    private void count(Decided key) {
        decided.computeIfAbsent(key, unknown -> counter(unknown.nameAndTags())).increment();
    }

    private void count(String instance, Finding finding, String transport) {
        switch (finding) {
            case AZP_MISSING_REJECTED -> countParty(instance, transport, "missing", "rejected");
            case AZP_MISSING_ALLOWED -> countParty(instance, transport, "missing", "allowed");
            case AZP_WRONG -> countParty(instance, transport, "wrong", "rejected");
            case HANDSHAKE_COMPLETED -> countOutcome("clerk.handshakes", instance, "success");
            case HANDSHAKE_FAILED -> countOutcome("clerk.handshakes", instance, "failure");
            case SESSION_RENEWED -> countOutcome("clerk.refreshes", instance, "success");
            case SESSION_NOT_RENEWED -> countOutcome("clerk.refreshes", instance, "failure");
        }
    }

    private void countParty(String instance, String transport, String azp, String outcome) {
        counter("clerk.azp.anomalies", INSTANCE, instance, "transport", transport, "azp", azp, "outcome", outcome)
                .increment();
    }

    private void countOutcome(String name, String instance, String outcome) {
        counter(name, INSTANCE, instance, "outcome", outcome).increment();
    }

    /** A name, and then keys and values of tags by turns. */
    private Counter counter(String... nameAndTags) {
        return counters.computeIfAbsent(
                List.of(nameAndTags),
                key -> Counter.builder(key.get(0))
                        .tags(Tags.of(key.subList(1, key.size()).toArray(String[]::new)))
                        .register(registry));
    }

    private static String transport(@Nullable Carrier carrier) {
        if (carrier == null) {
            return NONE;
        }
        return carrier == Carrier.HEADER ? "header" : "cookie";
    }

    private static String state(Decision.Outcome outcome) {
        if (outcome instanceof Decision.SignedIn) {
            return "signed-in";
        }
        return outcome instanceof Decision.Handshake ? "handshake" : "signed-out";
    }

    private static String reason(Decision.Outcome outcome) {
        if (outcome instanceof Decision.SignedOut out) {
            return reason(out.reason());
        }
        return outcome instanceof Decision.Handshake handshake ? reason(handshake.reason()) : NONE;
    }

    /** What follows "refresh" is the code of any error of Clerk's, of which there is no list. */
    private static String reason(@Nullable Reason reason) {
        if (reason == null) {
            return NONE;
        }
        return reason instanceof Reason.NotRefreshed ? "session-token-expired" : reason.slug();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** What tells the counters of decisions apart; made for every request, and cheaper to find than a list. */
    private record Decided(String instance, TokenType type, String transport, String state, String reason) {

        String[] nameAndTags() {
            return new String[] {
                "clerk.authentications",
                INSTANCE,
                instance,
                "token.type",
                type.id(),
                "transport",
                transport,
                "state",
                state,
                "reason",
                reason
            };
        }
    }
}
