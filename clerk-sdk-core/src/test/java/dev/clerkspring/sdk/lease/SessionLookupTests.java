package dev.clerkspring.sdk.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.sessions.Session;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Whom a session is of where several instances may know it. */
class SessionLookupTests {

    private static final Session FOUND =
            ClerkJson.mapper().readValue("{\"id\":\"sess_1\",\"status\":\"active\"}", Session.class);

    private static final SessionLookup KNOWS = id -> Mono.just(FOUND);

    private static final SessionLookup KNOWS_NOT = id -> Mono.empty();

    private static final SessionLookup FAILS = id -> Mono.error(new IllegalStateException("down"));

    @Test
    void sessionIsWhereItIsFound() {
        assertThat(find(KNOWS, FAILS)).isSameAs(FOUND);
        assertThat(find(KNOWS_NOT, KNOWS)).isSameAs(FOUND);
        assertThat(find(FAILS, KNOWS)).isSameAs(FOUND);
    }

    @Test
    void sessionIsNowhereOnlyIfEveryoneSaysSo() {
        assertThat(find(KNOWS_NOT, KNOWS_NOT)).isNull();
        assertThatThrownBy(() -> find(FAILS, KNOWS_NOT)).hasMessage("down");
        assertThatThrownBy(() -> find(KNOWS_NOT, FAILS)).hasMessage("down");
    }

    private static Session find(SessionLookup... lookups) {
        return SessionLookup.any(List.of(lookups)).find("sess_1").block();
    }
}
