package dev.clerkspring.sdk.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.machine.MachineTokenCache.Entry;
import dev.clerkspring.sdk.token.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryMachineTokenCacheTests {

    private final TestClock clock = new TestClock();

    private final MachineTokenCache cache = MachineTokenCache.inMemory(10, clock);

    @Test
    void keepsWhatIsSaidLast() {
        for (boolean accepted : new boolean[] {true, false, true}) {
            var entry = entry(accepted);
            cache.put("token", entry);

            assertThat(cache.get("token")).isEqualTo(entry);
        }
    }

    @Test
    void keepsNothingBeyondItsTime() {
        cache.put("token", entry(true));
        clock.advance(Duration.ofSeconds(10).minusMillis(1));
        assertThat(cache.get("token")).isNotNull();

        clock.advance(Duration.ofMillis(1));
        assertThat(cache.get("token")).isNull();

        cache.put(
                "late", new Entry(Introspection.unknown(), true, clock.instant().minusSeconds(1)));
        assertThat(cache.get("late")).isNull();
    }

    private Entry entry(boolean accepted) {
        return new Entry(Introspection.unknown(), accepted, clock.instant().plusSeconds(10));
    }
}
