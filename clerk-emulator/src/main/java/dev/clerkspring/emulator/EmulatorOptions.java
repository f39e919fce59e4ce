package dev.clerkspring.emulator;

import dev.clerkspring.emulator.seed.Seed;
import dev.clerkspring.emulator.seed.SeedException;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.webhook.WebhookSecret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * The arguments of the program.
 */
final class EmulatorOptions {

    static final String USAGE = """
            Usage: java -jar clerk-emulator-standalone.jar [options]

              --port=PORT              port of 127.0.0.1, 0 for any that is free (default %d)
              --https-port=PORT        also answers there over https, for the host of the publishable key
              --host=NAME              a name that browsers call it by besides local ones
              --seed=FILE              personas, organizations, roles and plans to begin with, YAML
              --snapshot=FILE          a snapshot to begin with instead, JSON
              --signing-key=FILE       private RSA key for tokens, PEM (PKCS #8) or JWK
              --secret-key=KEY         sk_test_…
              --publishable-key=KEY    pk_test_…
              --webhook-url=URL        endpoint of webhooks
              --webhook-secret=SECRET  whsec_…
              --deterministic=INSTANT  stands still at this time and counts ids, such as 2026-01-01T00:00:00Z
              --container=true         as in a container: listens on all interfaces, and takes the keys from
                                       CLERK_SECRET_KEY, CLERK_PUBLISHABLE_KEY, CLERK_WEBHOOK_SIGNING_SECRET
                                       and the name from CLERK_EMULATOR_HOST
              --help                   this text

            Prints the CLERK_… variables to set for an application, and runs until it is killed. Keys are new at
            every start unless they are given.""".formatted(ClerkEmulator.PROGRAM_PORT);

    private static final String DEFAULT_PORT = String.valueOf(ClerkEmulator.PROGRAM_PORT);

    private static final Set<String> NAMES = Set.of(
            "port",
            "https-port",
            "host",
            "seed",
            "snapshot",
            "signing-key",
            "secret-key",
            "publishable-key",
            "webhook-url",
            "webhook-secret",
            "deterministic",
            "container");

    private static final Map<String, String> VARIABLES = Map.of(
            "host", "CLERK_EMULATOR_HOST",
            "secret-key", "CLERK_SECRET_KEY",
            "publishable-key", "CLERK_PUBLISHABLE_KEY",
            "webhook-secret", "CLERK_WEBHOOK_SIGNING_SECRET");

    private final SimpleCommandLinePropertySource arguments;

    private final Map<String, String> environment;

    private final boolean help;

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException if one is not known
     */
    EmulatorOptions(Map<String, String> environment, String... args) {
        this.help = List.of(args).contains("--help") || List.of(args).contains("-h");
        this.arguments = new SimpleCommandLinePropertySource(args);
        // A developer's shell may have the keys of a real instance; a container has what it was given.
        this.environment = container() ? environment : Map.of();
        for (var argument : args) {
            var name = argument.replaceFirst("^--", "").replaceFirst("=.*", "");
            boolean known = argument.startsWith("--") && NAMES.contains(name) && argument.contains("=");
            if (!known && !help) {
                throw misunderstood(argument);
            }
        }
    }

    private boolean container() {
        return "true".equals(arguments.getProperty("container"));
    }

    boolean help() {
        return help;
    }

    String port() {
        var port = arguments.getProperty("port");
        return port != null ? port : DEFAULT_PORT;
    }

    /**
     * Makes of it what starts the emulator.
     *
     * @throws IllegalArgumentException if a value cannot be used
     */
    ClerkEmulatorBuilder builder() {
        var builder = ClerkEmulator.builder();
        builder.port(port("port", port()));
        with("https-port", port -> builder.httpsPort(port("https-port", port)));
        if (container()) {
            builder.onAllInterfaces();
        }
        with("host", builder::host);
        with("seed", file -> builder.seed(seed(file)));
        with("snapshot", file -> builder.snapshot(text("snapshot", file)));
        with("signing-key", file -> builder.signingKey(text("signing-key", file)));
        with("secret-key", key -> builder.secretKey(SecretKey.parse(key)));
        with("publishable-key", key -> builder.publishableKey(PublishableKey.parse(key)));
        with("webhook-url", url -> builder.webhookEndpoint(URI.create(url)));
        with("webhook-secret", secret -> builder.webhookSigningSecret(WebhookSecret.parse(secret)));
        with("deterministic", now -> builder.deterministic(instant(now)));
        return builder;
    }

    private static int port(String name, String port) {
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) {
            throw misunderstood("--" + name + "=" + port);
        }
        return Integer.parseInt(port);
    }

    private void with(String name, Consumer<String> setting) {
        var value = arguments.getProperty(name);
        if (value == null && VARIABLES.containsKey(name)) {
            value = environment.get(VARIABLES.get(name));
        }
        if (value != null) {
            setting.accept(value);
        }
    }

    private static Seed seed(String file) {
        try {
            return Seed.parse(text("seed", file));
        } catch (SeedException ex) {
            throw new IllegalArgumentException(file + ": " + ex.getMessage(), ex);
        }
    }

    private static String text(String name, String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException ex) {
            throw new IllegalArgumentException("Cannot read the file of --" + name + ": " + file, ex);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException ex) {
            throw misunderstood("--deterministic=" + text);
        }
    }

    private static IllegalArgumentException misunderstood(String argument) {
        return new IllegalArgumentException("Not understood: " + argument + System.lineSeparator() + USAGE);
    }
}
