package dev.clerkspring.emulator;

import dev.clerkspring.emulator.seed.Seed;
import dev.clerkspring.emulator.state.Ids;
import dev.clerkspring.emulator.token.SigningKey;
import dev.clerkspring.emulator.webhook.Webhooks;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.webhook.WebhookSecret;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/** Configures an emulator, or several that are alike. */
public final class ClerkEmulatorBuilder {

    private static final int MAX_PORT = 65535;

    private int port;

    private @Nullable Integer httpsPort;

    private PublishableKey publishableKey = EmulatorKeys.publishableKey();

    private SecretKey secretKey = EmulatorKeys.secretKey();

    private @Nullable SigningKey signingKey;

    private WebhookSecret webhookSigningSecret = WebhookSecret.random();

    private final List<URI> webhookEndpoints = new ArrayList<>();

    private List<Duration> webhookRetries = Webhooks.RETRIES;

    private Seed seed = Seed.defaults();

    private @Nullable String snapshot;

    private Supplier<Ids> ids = Ids::random;

    private Clock clock = Clock.systemUTC();

    private boolean allInterfaces;

    private final Set<String> hosts = new HashSet<>();

    ClerkEmulatorBuilder() {}

    /**
     * Listens on all interfaces, as it must inside a container. Anywhere else whoever reaches this machine could sign in as
     * anybody.
     *
     * @return this
     */
    public ClerkEmulatorBuilder onAllInterfaces() {
        this.allInterfaces = true;
        return this;
    }

    /**
     * Makes a name known by which browsers call the emulator. Loopback and other addresses, names without a dot and those that
     * end in {@code localhost} or {@code internal} are known, and so is the host of the publishable key; by any other name only
     * the Backend API answers, as its owner could lead it here.
     *
     * @param host such as {@code docker.example.com}, without a port
     * @return this
     */
    public ClerkEmulatorBuilder host(String host) {
        Assert.hasText(host, "'host' must not be empty");
        this.hosts.add(host);
        return this;
    }

    /**
     * Sets the port.
     *
     * @param port of 127.0.0.1; 0 for any that is free
     * @return this
     */
    public ClerkEmulatorBuilder port(int port) {
        Assert.isTrue(port >= 0 && port <= MAX_PORT, "'port' must be between 0 and 65535");
        this.port = port;
        return this;
    }

    /**
     * Answers over https too, with a self-signed certificate for the host of the publishable key. This is for browsers that
     * are told to find that host here and to accept the certificate; Clerk's JavaScript works with it as with a
     * development instance if the host's name ends in {@code .clerk.accounts.dev}.
     *
     * @param httpsPort of 127.0.0.1; 0 for any that is free
     * @return this
     */
    public ClerkEmulatorBuilder httpsPort(int httpsPort) {
        Assert.isTrue(httpsPort >= 0 && httpsPort <= MAX_PORT, "'httpsPort' must be between 0 and 65535");
        this.httpsPort = httpsPort;
        return this;
    }

    /**
     * Sets the publishable key, so that issuer and cookie names survive a restart.
     *
     * @param publishableKey of a development instance
     * @return this
     */
    public ClerkEmulatorBuilder publishableKey(PublishableKey publishableKey) {
        Assert.isTrue(
                publishableKey.instanceType() == InstanceType.DEVELOPMENT,
                "The emulator takes no live publishable key");
        this.publishableKey = publishableKey;
        return this;
    }

    /**
     * Sets the secret key that callers of the Backend API must show.
     *
     * @param secretKey of a development instance
     * @return this
     */
    public ClerkEmulatorBuilder secretKey(SecretKey secretKey) {
        Assert.isTrue(secretKey.instanceType() == InstanceType.DEVELOPMENT, "The emulator takes no live secret key");
        this.secretKey = secretKey;
        return this;
    }

    /**
     * Sets the key that tokens are signed with, so that they stay good after a restart.
     *
     * @param key a private RSA key, as PEM (PKCS #8) or JWK
     * @return this
     * @throws IllegalArgumentException if it is none
     */
    public ClerkEmulatorBuilder signingKey(String key) {
        this.signingKey = SigningKey.parse(key);
        return this;
    }

    /**
     * Sets the secret that webhooks are signed with.
     *
     * @param secret what the application verifies them with
     * @return this
     */
    public ClerkEmulatorBuilder webhookSigningSecret(WebhookSecret secret) {
        this.webhookSigningSecret = secret;
        return this;
    }

    /**
     * Adds an endpoint that is told by webhook what happens. The seed happens before anybody listens.
     *
     * @param endpoint an {@code http} or {@code https} URL
     * @return this
     */
    public ClerkEmulatorBuilder webhookEndpoint(URI endpoint) {
        this.webhookEndpoints.add(endpoint);
        return this;
    }

    /**
     * Sets when a webhook is sent again that an endpoint does not take: at Clerk after 5 seconds, 5 minutes, 30 minutes, 2,
     * 5, 10 and 10 hours.
     *
     * @param delays each counted from the attempt before; none to send once
     * @return this
     */
    public ClerkEmulatorBuilder webhookRetries(Duration... delays) {
        this.webhookRetries = List.of(delays);
        return this;
    }

    /**
     * Sets what the emulator begins with, instead of a seed.
     *
     * @param json what {@link ClerkEmulator#exportSnapshot} wrote
     * @return this
     */
    public ClerkEmulatorBuilder snapshot(String json) {
        this.snapshot = json;
        return this;
    }

    /**
     * Sets what the emulator begins with.
     *
     * @param seed personas and what they have
     * @return this
     */
    public ClerkEmulatorBuilder seed(Seed seed) {
        this.seed = seed;
        return this;
    }

    /**
     * Makes ids and secrets the same in every run, for tests that compare texts. Together with a fixed clock everything but
     * keys and signatures is. Never use it where others can reach the emulator: secrets are guessable then.
     *
     * @return this
     */
    public ClerkEmulatorBuilder deterministicIds() {
        this.ids = Ids::counting;
        return this;
    }

    /**
     * Makes ids, secrets and times the same in every run, for tests that compare texts. Give the keys too, and everything is.
     * Never use it where others can reach the emulator: secrets are guessable then.
     *
     * @param now what the clock shows, always
     * @return this
     */
    public ClerkEmulatorBuilder deterministic(Instant now) {
        return deterministicIds().clock(Clock.fixed(now, ZoneOffset.UTC));
    }

    /**
     * Sets the clock that tokens and sessions go by.
     *
     * @param clock the time
     * @return this
     */
    public ClerkEmulatorBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Starts an emulator. What the builder is told afterwards is for the next one.
     *
     * @return it accepts connections; close it
     * @throws UncheckedIOException if the port cannot be had
     * @throws IllegalArgumentException if the seed or the snapshot contradicts itself
     */
    public ClerkEmulator start() {
        return new ClerkEmulator(new EmulatorSettings(
                allInterfaces,
                hosts,
                port,
                httpsPort,
                publishableKey,
                secretKey,
                signingKey,
                webhookSigningSecret,
                webhookEndpoints,
                webhookRetries,
                seed,
                snapshot,
                ids.get(),
                clock));
    }
}
