package dev.clerkspring.conformance.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NodeScriptTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private NodeScript script;

    @BeforeEach
    void start() {
        script = NodeProject.of("echo").start("echo.mjs");
    }

    @AfterEach
    void stop() {
        if (script != null) {
            script.close();
        }
    }

    @Test
    void answersLineByLineInOrder() {
        var lines = IntStream.range(0, 5000)
                .mapToObj(i -> i + " äöü " + "x".repeat(100))
                .toList();
        lines.forEach(script::send);

        assertThat(lines).allSatisfy(line -> assertThat(script.receive(LIMIT)).isEqualTo(line));
    }

    @Test
    void tellsThatAScriptHasEnded() {
        script.send("end");

        assertThatIllegalStateException()
                .isThrownBy(() -> script.receive(LIMIT))
                .withMessageContaining("'echo.mjs' has ended");
        assertThatIllegalStateException()
                .isThrownBy(() -> script.receive(LIMIT))
                .withMessageContaining("has ended");
    }

    @Test
    void tellsWhyAScriptHasFailed() {
        script.send("fail");

        assertThatIllegalStateException()
                .isThrownBy(() -> script.receive(LIMIT))
                .withMessageContaining("asked to fail");
    }

    @Test
    void doesNotWaitForever() {
        script.send("silence");

        assertThatIllegalStateException()
                .isThrownBy(() -> script.receive(Duration.ofMillis(50)))
                .withMessageContaining("says nothing");
    }

    @Test
    void endsWithTheTest() {
        script.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> script.receive(LIMIT))
                .withMessageMatching("(?s).*(has ended|does not listen).*");
    }
}
