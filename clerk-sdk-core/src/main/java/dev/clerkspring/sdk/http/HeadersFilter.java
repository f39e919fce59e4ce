package dev.clerkspring.sdk.http;

import dev.clerkspring.sdk.instance.MachineSecretKey;
import dev.clerkspring.sdk.instance.SecretKey;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Adds the secret key, the API version and the user agent, and refuses a call that would carry them
 * elsewhere or to another operation than the one that was meant.
 *
 * <p>Of M2M tokens a machine speaks in its own name, if it has a key: as in Clerk's own SDK.
 */
final class HeadersFilter implements ExchangeFilterFunction {

    private static final String USER_AGENT = "clerk-spring-boot/" + version();

    private static final String M2M_TOKENS = "/v1/m2m_tokens";

    private static final Pattern DOT_OR_EMPTY_SEGMENT = Pattern.compile("/\\.{0,2}(/|$)");

    private final URI api;

    private final @Nullable SecretKey secretKey;

    private final @Nullable MachineSecretKey machineSecretKey;

    HeadersFilter(URI api, @Nullable SecretKey secretKey, @Nullable MachineSecretKey machineSecretKey) {
        this.api = api;
        this.secretKey = secretKey;
        this.machineSecretKey = machineSecretKey;
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        if (!isApi(request.url())) {
            return Mono.error(new IllegalArgumentException(
                    "A call must go to the API's own origin, since it carries the secret key"));
        }
        if (DOT_OR_EMPTY_SEGMENT.matcher(request.url().getRawPath()).find()) {
            return Mono.error(
                    new IllegalArgumentException("An id is empty, '.' or '..', which would make it another operation"));
        }
        return next.exchange(ClientRequest.from(request)
                .headers(headers -> addHeaders(headers, key(request.url())))
                .build());
    }

    private static void addHeaders(HttpHeaders headers, @Nullable String key) {
        if (key != null) {
            headers.setBearerAuth(key);
        }
        headers.set("Clerk-API-Version", ClerkWebClient.API_VERSION);
        headers.set(HttpHeaders.USER_AGENT, USER_AGENT);
    }

    private @Nullable String key(URI url) {
        if (this.machineSecretKey != null && url.getRawPath().startsWith(this.api.getRawPath() + M2M_TOKENS)) {
            return this.machineSecretKey.value();
        }
        return (this.secretKey != null) ? this.secretKey.value() : null;
    }

    private boolean isApi(URI url) {
        return Objects.equals(url.getScheme(), this.api.getScheme())
                && Objects.equals(url.getRawAuthority(), this.api.getRawAuthority());
    }

    private static String version() {
        String version = HeadersFilter.class.getPackage().getImplementationVersion();
        return (version != null) ? version : "snapshot";
    }
}
