package dev.clerkspring.sdk.token;

import java.util.concurrent.CompletionStage;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Where the keys of an instance come from.
 */
@FunctionalInterface
public interface KeySource {

    /**
     * Fetches the keys, without blocking.
     *
     * @return the keys, or {@link KeysUnavailableException}; any other failure counts as
     *     {@link TokenReason#JWK_REMOTE_FAILED_TO_LOAD}
     */
    CompletionStage<KeySet> fetch();

    /**
     * Returns a source that asks a JWKS endpoint: the Backend API's {@code /v1/jwks}, or
     * {@code /.well-known/jwks.json} of the Frontend API. A fetch asks three times at most where an
     * answer is lost or Clerk is busy, takes five seconds at most and reads half a megabyte at most.
     *
     * @param client sends the request; one that adds the secret key must not be used for another host than the Backend API
     * @param uri absolute, or relative to the client's base URL
     * @return the source
     */
    static KeySource remote(WebClient client, String uri) {
        return new RemoteKeySource(client, uri);
    }
}
