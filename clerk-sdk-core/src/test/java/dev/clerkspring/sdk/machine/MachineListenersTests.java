package dev.clerkspring.sdk.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.machine.MachineTokenListener.Introspected;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MachineListenersTests {

    private static final MachineOutcome REFUSED = new MachineOutcome.Refused(RequestReason.UNEXPECTED_ERROR);

    private final List<String> heard = new ArrayList<>();

    @Test
    void oneThatFailsKeepsNothingFromTheOthers() {
        var all = MachineTokenListener.all(List.of(listener("first", true), listener("second", false)));
        all.onDecision("primary", TokenType.API_KEY, REFUSED);
        all.onLookup("primary", TokenType.API_KEY, true);
        all.onIntrospection("primary", TokenType.API_KEY, Introspected.FAILED);

        assertThat(heard)
                .containsExactly(
                        "first API_KEY " + REFUSED,
                        "second API_KEY " + REFUSED,
                        "first API_KEY true",
                        "second API_KEY true",
                        "first API_KEY FAILED",
                        "second API_KEY FAILED");
    }

    @Test
    void noneIsTheOneThatDoesNotListenAndOneIsItself() {
        var one = listener("one", false);

        assertThat(MachineTokenListener.all(List.of()))
                .isSameAs(MachineTokenListener.none())
                .isNotNull();
        assertThat(MachineTokenListener.all(List.of(one))).isSameAs(one);
    }

    private MachineTokenListener listener(String name, boolean failing) {
        return new MachineTokenListener() {

            @Override
            public void onDecision(String instance, TokenType type, MachineOutcome outcome) {
                hear(type, outcome);
            }

            @Override
            public void onLookup(String instance, TokenType type, boolean remembered) {
                hear(type, remembered);
            }

            @Override
            public void onIntrospection(String instance, TokenType type, Introspected result) {
                hear(type, result);
            }

            private void hear(TokenType type, Object what) {
                heard.add(name + " " + type.name() + " " + what);
                if (failing) {
                    throw new IllegalStateException("broken");
                }
            }
        };
    }
}
