package dev.clerkspring.sdk.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListenersTests {

    private static final AuthenticationEvent EVENT =
            new AuthenticationEvent("primary", new Decision.SignedOut(RequestReason.UNEXPECTED_ERROR), null, Set.of());

    private final List<String> heard = new ArrayList<>();

    @Test
    void oneThatFailsKeepsNothingFromTheOthers() {
        AuthenticationListener.all(List.of(this::fail, event -> heard.add("second")))
                .onDecision(EVENT);

        assertThat(heard).containsExactly("first", "second");
    }

    @Test
    void noneIsTheOneThatDoesNotListenAndOneIsItself() {
        AuthenticationListener one = event -> heard.add("one");

        assertThat(AuthenticationListener.all(List.of()))
                .isSameAs(AuthenticationListener.none())
                .isNotNull();
        assertThat(AuthenticationListener.all(List.of(one))).isSameAs(one);
    }

    private void fail(AuthenticationEvent event) {
        heard.add("first");
        throw new IllegalStateException("broken");
    }
}
