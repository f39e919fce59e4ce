package dev.clerkspring.emulator;

import dev.clerkspring.emulator.backend.machines.OAuthAccessTokensController;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Persona;
import dev.clerkspring.emulator.fault.Faults;
import dev.clerkspring.emulator.fault.OffsetClock;
import dev.clerkspring.emulator.json.EmulatorJson;
import dev.clerkspring.emulator.seed.Sowing;
import dev.clerkspring.emulator.session.Browsers;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.emulator.state.Snapshot;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.ticket.TicketLinks;
import dev.clerkspring.emulator.token.SigningKey;
import dev.clerkspring.emulator.token.SigningKeys;
import dev.clerkspring.emulator.token.TokenMinter;
import dev.clerkspring.emulator.webhook.Webhooks;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.json.ClerkJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.Assert;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import tools.jackson.core.JacksonException;

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

    /** The port of the program unless another is given, and inside its image. */
    public static final int PROGRAM_PORT = 4800;

    private static final Snapshot SNAPSHOT = new Snapshot(Kinds.all(), EmulatorJson.mapper(), References::check);

    private final EmulatorSettings settings;

    private final Store store;

    private final TokenMinter tokens;

    private final Faults faults;

    private final Webhooks webhooks;

    private final AnnotationConfigApplicationContext context;

    private final EmulatorServers servers;

    ClerkEmulator(EmulatorSettings settings) {
        this.settings = settings;
        var clock = new OffsetClock(settings.clock());
        this.store = new Store(clock, settings.ids());
        var key = settings.signingKey() != null ? settings.signingKey() : SigningKey.generate(store.id("ins_emulator"));
        var keys = new SigningKeys(key);
        this.tokens = new TokenMinter(keys, settings.publishableKey().issuer(), store, clock);
        this.faults = new Faults(keys, clock, store::id);
        this.webhooks = new Webhooks(
                store,
                clock,
                key.id(),
                settings.webhookSigningSecret(),
                settings.webhookRetries(),
                new TicketLinks(this::frontendApiUrl));
        settings.webhookEndpoints().forEach(webhooks::addEndpoint);
        begin();
        this.context = new EmulatorContext(settings, store, tokens, faults, webhooks).start(this);
        try {
            this.servers = EmulatorServers.start(
                    settings, WebHttpHandlerBuilder.applicationContext(context).build());
        } catch (RuntimeException ex) {
            context.close();
            throw ex;
        }
    }

    private void begin() {
        if (settings.snapshot() != null) {
            importSnapshot(settings.snapshot());
        } else {
            store.restart(draft -> Sowing.sow(settings.seed(), draft));
        }
    }

    /**
     * Begins to configure an emulator.
     *
     * @return with a random port, random keys and the default personas
     */
    public static ClerkEmulatorBuilder builder() {
        return new ClerkEmulatorBuilder();
    }

    /**
     * Returns the port.
     *
     * @return of 127.0.0.1, never 0
     */
    public int port() {
        return servers.http().port();
    }

    /**
     * Returns the port of the Frontend API over https.
     *
     * @return of 127.0.0.1, never 0
     * @throws IllegalStateException if none was asked for
     */
    public int httpsPort() {
        var https = servers.https();
        Assert.state(https != null, "The emulator was started without 'httpsPort'");
        return https.port();
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
        return settings.publishableKey();
    }

    /**
     * Returns the secret key.
     *
     * @return {@code sk_test_emulator_…} unless another was given
     */
    public SecretKey secretKey() {
        return settings.secretKey();
    }

    /**
     * Returns the secret that webhooks are signed with.
     *
     * @return {@code whsec_} and base64; do not log it
     */
    public String webhookSigningSecret() {
        return settings.webhookSigningSecret().value();
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
            var persona = persona(draft, personaId);
            return Browsers.signIn(draft, persona.userId(), persona.organizationId(), null)
                    .session();
        });
        return tokens.mint(session, origin, TokenMinter.LIFE);
    }

    /**
     * Has a persona give an access token to an OAuth application.
     *
     * @param personaId such as {@code ada}
     * @param scopes what it is for
     * @return {@code oat_…}, good for a day
     * @throws IllegalArgumentException if there is no such persona
     */
    public String oauthAccessToken(String personaId, List<String> scopes) {
        return store.write(draft -> OAuthAccessTokensController.issue(
                        draft, persona(draft, personaId).userId(), scopes)
                .token());
    }

    private static Persona persona(Reading state, String id) {
        var persona = state.find(Kinds.PERSONAS, id);
        Assert.isTrue(persona != null, () -> "There is no persona '" + id + "'");
        return Objects.requireNonNull(persona);
    }

    /**
     * Returns what switches faults on and off: slow and failing operations, missing and rotated keys, a wrong clock.
     *
     * @return always the same
     */
    public Faults faults() {
        return faults;
    }

    /**
     * Returns what sends webhooks: endpoints, and the messages so far.
     *
     * @return always the same
     */
    public Webhooks webhooks() {
        return webhooks;
    }

    /**
     * Writes down everything there is, except for the keys.
     *
     * @return JSON that {@link #importSnapshot} and {@link ClerkEmulatorBuilder#snapshot} read; it has digests and secrets in it
     */
    public String exportSnapshot() {
        return SNAPSHOT.export(store.state()).toString();
    }

    /**
     * Replaces everything there is, except for the keys. Nobody is told by webhook.
     *
     * @param json what {@link #exportSnapshot} wrote, by this emulator or another one
     * @throws IllegalArgumentException if it is none, or contradicts itself; everything is as before then
     */
    public void importSnapshot(String json) {
        try {
            SNAPSHOT.restore(ClerkJson.mapper().readTree(json), store);
        } catch (JacksonException ex) {
            throw new IllegalArgumentException("A snapshot is JSON", ex);
        }
    }

    /** Begins anew with the seed or snapshot, without faults and messages. Keys, port and endpoints of webhooks stay. */
    public void reset() {
        faults.clear();
        webhooks.clear();
        begin();
    }

    /**
     * Remembers everything that can change: the state, keys, endpoints and messages of webhooks, faults and the clock.
     *
     * @return puts it back, as often as it is run. Nobody is told by webhook, and nothing is sent any more that was not taken
     */
    public Runnable checkpoint() {
        var parts = List.of(store.checkpoint(), faults.checkpoint(), webhooks.checkpoint());
        return () -> parts.forEach(Runnable::run);
    }

    /** Everything it knows, for tests. */
    Store store() {
        return store;
    }

    /** Frees the port and forgets everything. */
    @Override
    public void close() {
        webhooks.close();
        servers.close();
        context.close();
    }

    @Override
    public String toString() {
        return "ClerkEmulator[" + apiUrl() + "]";
    }
}
