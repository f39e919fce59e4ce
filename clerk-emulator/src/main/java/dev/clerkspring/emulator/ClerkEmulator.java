package dev.clerkspring.emulator;

import dev.clerkspring.emulator.backend.ClientsController;
import dev.clerkspring.emulator.backend.JwksController;
import dev.clerkspring.emulator.backend.SecretKeyFilter;
import dev.clerkspring.emulator.backend.SessionsController;
import dev.clerkspring.emulator.backend.Uncovered;
import dev.clerkspring.emulator.backend.UsersController;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Persona;
import dev.clerkspring.emulator.error.ProblemHandler;
import dev.clerkspring.emulator.frontend.ClientController;
import dev.clerkspring.emulator.frontend.HandshakeController;
import dev.clerkspring.emulator.frontend.PersonaController;
import dev.clerkspring.emulator.frontend.WellKnownController;
import dev.clerkspring.emulator.seed.Seed;
import dev.clerkspring.emulator.seed.Sowing;
import dev.clerkspring.emulator.server.LoopbackServer;
import dev.clerkspring.emulator.session.Handshakes;
import dev.clerkspring.emulator.session.Sessions;
import dev.clerkspring.emulator.state.Ids;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.token.SigningKey;
import dev.clerkspring.emulator.token.TokenMinter;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.Assert;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/**
 * A local Clerk: Backend API, keys and persona sign-in, on a port of 127.0.0.1, with keys of its own. Everything is in
 * memory and gone when it is closed.
 *
 * <pre>{@code
 * try (var clerk = ClerkEmulator.builder().start()) {
 *     ClerkClient client = ClerkClient.builder().apiUrl(clerk.apiUrl()).secretKey(clerk.secretKey()).build();
 * }
 * }</pre>
 */
public final class ClerkEmulator implements AutoCloseable {

    private static final int MAX_PORT = 65535;

    private final Builder settings;

    private final Store store;

    private final TokenMinter tokens;

    private final AnnotationConfigApplicationContext context;

    private final LoopbackServer server;

    private ClerkEmulator(Builder settings) {
        this.settings = settings;
        this.store = new Store(settings.clock, settings.ids);
        this.tokens = new TokenMinter(
                new SigningKey(store.id("ins_emulator")), settings.publishableKey.issuer(), store, settings.clock);
        sow(settings.seed);
        this.context = context();
        try {
            var handler = WebHttpHandlerBuilder.applicationContext(context).build();
            this.server = LoopbackServer.start(settings.port, handler, EmulatorApplication.MAX_BODY);
        } catch (RuntimeException ex) {
            context.close();
            throw ex;
        }
    }

    private void sow(Seed seed) {
        store.write(draft -> {
            Sowing.sow(seed, draft);
            return null;
        });
    }

    private AnnotationConfigApplicationContext context() {
        var context = new AnnotationConfigApplicationContext();
        var suffix = settings.publishableKey.cookieSuffix();
        var handshakes = new Handshakes(store);
        context.register(EmulatorApplication.class);
        context.registerBean(ProblemHandler.class, ProblemHandler::new);
        context.registerBean(SecretKeyFilter.class, () -> new SecretKeyFilter(settings.secretKey));
        context.registerBean(JwksController.class, () -> new JwksController(tokens.key()));
        context.registerBean(WellKnownController.class, () -> new WellKnownController(tokens.key()));
        context.registerBean(SessionsController.class, () -> SessionsController.of(store, tokens));
        context.registerBean(UsersController.class, () -> UsersController.of(store));
        context.registerBean(PersonaController.class, () -> new PersonaController(store, tokens, suffix));
        context.registerBean(ClientController.class, () -> new ClientController(store, tokens, suffix));
        context.registerBean(
                HandshakeController.class, () -> new HandshakeController(store, tokens, handshakes, suffix));
        context.registerBean(ClientsController.class, () -> ClientsController.of(handshakes));
        context.registerBean(Uncovered.class, Uncovered::new);
        context.refresh();
        return context;
    }

    /**
     * Begins to configure an emulator.
     *
     * @return with a random port, random keys and the default personas
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the port.
     *
     * @return of 127.0.0.1, never 0
     */
    public int port() {
        return server.port();
    }

    /**
     * Returns the base URL of the Backend API.
     *
     * @return such as {@code http://127.0.0.1:4800}, without {@code /v1}
     */
    public String apiUrl() {
        return "http://127.0.0.1:" + port();
    }

    /**
     * Returns the base URL of the Frontend API and of the sign-in page: the proxy URL of an application that does not
     * show them below its own {@code /__clerk}.
     *
     * @return such as {@code http://127.0.0.1:4800}
     */
    public String frontendApiUrl() {
        return apiUrl();
    }

    /**
     * Returns the publishable key, from which issuer and cookie suffix follow.
     *
     * @return of a development instance; its host ends in {@code .clerk.localhost} unless another key was given
     */
    public PublishableKey publishableKey() {
        return settings.publishableKey;
    }

    /**
     * Returns the secret key.
     *
     * @return {@code sk_test_emulator_…} unless another was given
     */
    public SecretKey secretKey() {
        return settings.secretKey;
    }

    /**
     * Returns the secret that webhooks would be signed with.
     *
     * @return {@code whsec_} and base64; do not log it
     */
    public String webhookSigningSecret() {
        return settings.webhookSigningSecret;
    }

    /**
     * Returns who can sign in with one click.
     *
     * @return the short names, in the order of the sign-in page
     */
    public List<String> personas() {
        return store.state().all(Kinds.PERSONAS).map(Persona::id).toList();
    }

    /**
     * Begins a session of a persona and mints its token, as the sign-in page does.
     *
     * @param personaId such as {@code ada}
     * @param origin the {@code azp} claim, such as {@code http://localhost:8080}; null leaves it out
     * @return a session token that is valid for a minute
     * @throws IllegalArgumentException if there is no such persona
     */
    public String sessionToken(String personaId, @Nullable String origin) {
        var session = store.write(draft -> {
            var persona = draft.find(Kinds.PERSONAS, personaId);
            Assert.isTrue(persona != null, () -> "There is no persona '" + personaId + "'");
            return Sessions.begin(
                    draft, Objects.requireNonNull(persona).userId(), draft.id("client"), persona.organizationId());
        });
        return tokens.mint(session, origin, TokenMinter.LIFE);
    }

    /** Frees the port and forgets everything. */
    @Override
    public void close() {
        server.close();
        context.close();
    }

    @Override
    public String toString() {
        return "ClerkEmulator[" + apiUrl() + "]";
    }

    /** Configures an emulator. */
    public static final class Builder {

        private int port;

        private PublishableKey publishableKey = EmulatorKeys.publishableKey();

        private SecretKey secretKey = EmulatorKeys.secretKey();

        private final String webhookSigningSecret = EmulatorKeys.webhookSigningSecret();

        private Seed seed = Seed.defaults();

        private Ids ids = Ids.random();

        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * Sets the port.
         *
         * @param port of 127.0.0.1; 0 for any that is free
         * @return this
         */
        public Builder port(int port) {
            Assert.isTrue(port >= 0 && port <= MAX_PORT, "'port' must be between 0 and 65535");
            this.port = port;
            return this;
        }

        /**
         * Sets the publishable key, so that issuer and cookie names survive a restart.
         *
         * @param publishableKey of a development instance
         * @return this
         */
        public Builder publishableKey(PublishableKey publishableKey) {
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
        public Builder secretKey(SecretKey secretKey) {
            Assert.isTrue(
                    secretKey.instanceType() == InstanceType.DEVELOPMENT, "The emulator takes no live secret key");
            this.secretKey = secretKey;
            return this;
        }

        /**
         * Sets what the emulator begins with.
         *
         * @param seed personas and what they have
         * @return this
         */
        public Builder seed(Seed seed) {
            this.seed = seed;
            return this;
        }

        /**
         * Makes ids and secrets the same in every run, for tests that compare texts. Together with a fixed clock everything but
         * keys and signatures is. Never use it where others can reach the emulator: secrets are guessable then.
         *
         * @return this
         */
        public Builder deterministicIds() {
            this.ids = Ids.counting();
            return this;
        }

        /**
         * Sets the clock that tokens and sessions go by.
         *
         * @param clock the time
         * @return this
         */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /**
         * Starts the emulator.
         *
         * @return it accepts connections; close it
         * @throws UncheckedIOException if the port cannot be had
         * @throws IllegalArgumentException if the seed contradicts itself
         */
        public ClerkEmulator start() {
            return new ClerkEmulator(this);
        }
    }
}
