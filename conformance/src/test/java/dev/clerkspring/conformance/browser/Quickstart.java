package dev.clerkspring.conformance.browser;

import dev.clerkspring.emulator.ClerkEmulator;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * The quickstart sample, run from its classes, with one page more: one that loads Clerk's JavaScript and components.
 */
final class Quickstart implements AutoCloseable {

    private static final Path CLASSES = Path.of("..", "samples", "quickstart", "target", "classes");

    private final String url;

    private final ConfigurableApplicationContext context;

    private final URLClassLoader loader;

    private Quickstart(String url, ConfigurableApplicationContext context, URLClassLoader loader) {
        this.url = url;
        this.context = context;
        this.loader = loader;
    }

    /**
     * Starts the application.
     *
     * @param mode how it knows the emulator
     * @param emulator its Clerk
     * @param clock the emulator's clock
     * @param content directories with more to serve
     */
    static Quickstart start(Mode mode, ClerkEmulator emulator, Clock clock, List<Path> content) throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(CLASSES), "The quickstart is not built: " + CLASSES + " is missing");
        var loader = new URLClassLoader(new URL[] {CLASSES.toUri().toURL()}, Quickstart.class.getClassLoader());
        var application = new SpringApplication(
                new DefaultResourceLoader(loader),
                loader.loadClass("dev.clerkspring.samples.quickstart.QuickstartApplication"));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean("clerkClock", Clock.class, () -> clock));
        if (mode == Mode.PROXY) {
            application.addInitializers(
                    context -> ((GenericApplicationContext) context).registerBean(ClerkEmulator.class, () -> emulator));
        }
        int port = freePort();
        var arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--spring.web.resources.static-locations=" + locations(content),
                "--clerk.security.public-paths=/, /index.html, /assets/**, /api/public, /clerk/**, /@clerk/**"));
        arguments.addAll(mode.arguments(emulator));
        return new Quickstart("http://localhost:" + port, application.run(arguments.toArray(String[]::new)), loader);
    }

    private static String locations(List<Path> directories) {
        return Stream.concat(
                        Stream.of("classpath:/static/"),
                        directories.stream().map(directory -> directory.toUri().toString()))
                .collect(Collectors.joining(","));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String url(String path) {
        return url + path;
    }

    @Override
    public void close() throws IOException {
        context.close();
        loader.close();
    }
}
