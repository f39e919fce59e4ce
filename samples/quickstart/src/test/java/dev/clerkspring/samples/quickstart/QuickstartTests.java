package dev.clerkspring.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;

/** Runs {@link Acceptance} against the application and its embedded Clerk, that of {@link TestQuickstartApplication}. */
class QuickstartTests {

    @Test
    void answersAsStatedWithCookies() throws Exception {
        try (var application = application(true)) {
            var acceptance = application.acceptance();
            acceptance.checkTokens();
            acceptance.checkCookies(true);
            assertThat(acceptance.failures()).isEmpty();
        }
    }

    @Test
    void acceptsNoCookieUnlessAskedTo() throws Exception {
        try (var application = application(false)) {
            var acceptance = application.acceptance();
            acceptance.checkCookies(false);
            assertThat(acceptance.failures()).isEmpty();
        }
    }

    @Test
    void refusesATokenThatExpired() throws Exception {
        try (var application = application(true, LaterConfiguration.class)) {
            var acceptance = application.acceptance();
            acceptance.checkExpired(acceptance.signIn("ada"));
            assertThat(acceptance.failures()).isEmpty();
        }
    }

    private static RunningApplication application(boolean cookies, Class<?>... more) throws IOException {
        int port = freePort();
        var context = new SpringApplication(sources(more))
                .run("--server.port=" + port, "--clerk.session-cookie.enabled=" + cookies);
        return new RunningApplication(new Acceptance("http://localhost:" + port), context::close);
    }

    private static Class<?>[] sources(Class<?>... more) {
        var sources = new Class<?>[more.length + 1];
        sources[0] = QuickstartApplication.class;
        System.arraycopy(more, 0, sources, 1, more.length);
        return sources;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private record RunningApplication(Acceptance acceptance, Runnable stop) implements AutoCloseable {

        @Override
        public void close() {
            stop.run();
        }
    }

    /** An application whose clock is two minutes ahead of the one that issues its tokens; not scanned. */
    static class LaterConfiguration {

        @Bean
        Clock clerkClock() {
            return Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
        }
    }
}
