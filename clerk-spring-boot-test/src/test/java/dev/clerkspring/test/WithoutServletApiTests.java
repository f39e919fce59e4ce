package dev.clerkspring.test;

import static dev.clerkspring.test.ClerkUser.clerkUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A WebFlux application has no servlet API on its class path. */
class WithoutServletApiTests {

    @Test
    void aUserWorksAllTheSame() throws Exception {
        try (var loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> loader.loadClass("jakarta.servlet.Filter"));
            var probe = loader.loadClass(Probe.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(((Callable<?>) probe).call()).isEqualTo("user_1");
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        var urls = new ArrayList<URL>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("servlet-api") && !entry.contains("tomcat-embed")) {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** Runs with the other class loader. */
    public static final class Probe implements Callable<String> {

        /** Made by name. */
        public Probe() {}

        @Override
        public String call() {
            var client = WebTestClient.bindToWebHandler(exchange -> ReactiveSecurityContextHolder.getContext()
                            .map(context -> context.getAuthentication().getName())
                            .flatMap(name -> {
                                exchange.getResponse().getHeaders().set("name", name);
                                return exchange.getResponse().setComplete();
                            }))
                    .apply(clerkUser("user_1"))
                    .build();
            return client.get()
                    .exchange()
                    .returnResult(Void.class)
                    .getResponseHeaders()
                    .getFirst("name");
        }
    }
}
