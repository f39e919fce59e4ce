package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.error.ClerkNotFoundException;
import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.RetryPolicy;
import dev.clerkspring.sdk.instance.MachineSecretKey;
import dev.clerkspring.sdk.instance.SecretKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Asks the Backend API about opaque tokens: with the secret key, about M2M tokens with the machine's own where there is one.
 */
public final class TokenIntrospector {

    private static final RetryPolicy RETRIES =
            new RetryPolicy(1, Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2));

    private static final ParameterizedTypeReference<Introspection> ANSWER =
            ParameterizedTypeReference.forType(Introspection.class);

    private final ClerkWebClient client;

    private final String apiUrl;

    private final @Nullable SecretKey secretKey;

    private final @Nullable MachineSecretKey machineSecretKey;

    /**
     * Creates an introspector.
     *
     * @param builder what to start from: its observation registry, filters and codecs are kept
     * @param apiUrl the base URL of the Backend API
     * @param secretKey the secret key of the instance; null: only M2M tokens can be asked about, with the machine's key
     * @param machineSecretKey the key of this machine, which may ask about tokens that are meant for it; null: the secret key asks
     */
    public TokenIntrospector(
            WebClient.Builder builder,
            String apiUrl,
            @Nullable SecretKey secretKey,
            @Nullable MachineSecretKey machineSecretKey) {
        this(builder, null, apiUrl, secretKey, machineSecretKey);
    }

    /**
     * Creates an introspector on a connector of the application's own.
     *
     * @param builder what to start from: its observation registry, filters and codecs are kept
     * @param connector the connector, which must not follow redirects; null: the JDK's client
     * @param apiUrl the base URL of the Backend API
     * @param secretKey the secret key of the instance; null: only M2M tokens can be asked about, with the machine's key
     * @param machineSecretKey the key of this machine, which may ask about tokens that are meant for it; null: the secret key asks
     */
    public TokenIntrospector(
            WebClient.Builder builder,
            @Nullable ClientHttpConnector connector,
            String apiUrl,
            @Nullable SecretKey secretKey,
            @Nullable MachineSecretKey machineSecretKey) {
        this.client = ClerkWebClient.builder()
                .webClientBuilder(builder)
                .connector(connector)
                .apiUrl(apiUrl)
                .secretKey(secretKey)
                .machineSecretKey(machineSecretKey)
                .retryPolicy(RETRIES)
                .connectTimeout(Duration.ofSeconds(2))
                .readTimeout(Duration.ofSeconds(5))
                .callTimeout(Duration.ofSeconds(8))
                .build();
        this.apiUrl = apiUrl;
        this.secretKey = secretKey;
        this.machineSecretKey = machineSecretKey;
    }

    /** Whether there is a key to ask with. */
    boolean canAsk(TokenType type) {
        return key(type) != null;
    }

    /** What Clerk says, never null; fails if nothing can be said. Eight seconds at most. */
    CompletableFuture<Introspection> ask(TokenType type, String token) {
        return client.exchange(
                        HttpMethod.POST,
                        path(type),
                        new Object[0],
                        new LinkedMultiValueMap<>(),
                        Map.of(parameter(type), token),
                        ANSWER)
                .single()
                .onErrorReturn(ClerkNotFoundException.class, Introspection.unknown())
                .toFuture();
    }

    /**
     * The name of a token in a cache. Who asks is part of it: another instance, or another machine, gets another answer.
     */
    String cacheKey(TokenType type, String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : List.of(apiUrl, String.valueOf(key(type)), type.id(), token)) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private @Nullable String key(TokenType type) {
        if (type == TokenType.M2M_TOKEN && machineSecretKey != null) {
            return machineSecretKey.value();
        }
        return secretKey != null ? secretKey.value() : null;
    }

    private static String path(TokenType type) {
        return switch (type) {
            case API_KEY -> "/v1/api_keys/verify";
            case OAUTH_TOKEN -> "/v1/oauth_applications/access_tokens/verify";
            case M2M_TOKEN -> "/v1/m2m_tokens/verify";
            case SESSION_TOKEN -> throw new IllegalArgumentException("Session tokens are not opaque");
        };
    }

    private static String parameter(TokenType type) {
        return switch (type) {
            case API_KEY -> "secret";
            case OAUTH_TOKEN -> "access_token";
            case M2M_TOKEN, SESSION_TOKEN -> "token";
        };
    }

    @Override
    public String toString() {
        return "TokenIntrospector[" + apiUrl + "]";
    }
}
