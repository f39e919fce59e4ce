package dev.clerkspring.sdk.http;

import dev.clerkspring.sdk.instance.MachineSecretKey;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.observation.ClerkApiObservationConvention;
import dev.clerkspring.sdk.ratelimit.RateLimiter;
import dev.clerkspring.sdk.ratelimit.RateLimits;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.springframework.web.util.DefaultUriBuilderFactory;
import reactor.core.publisher.Mono;

/**
 * The one {@link WebClient} that talks to Clerk's Backend API, and what is made from it.
 */
public final class ClerkWebClient {

    /** The version of the API that this release speaks. */
    public static final String API_VERSION = "2026-05-12";

    private final WebClient webClient;

    private final CallRunner calls;

    private final HttpServiceProxyFactory proxies;

    private ClerkWebClient(WebClient webClient, CallRunner calls) {
        this.webClient = webClient;
        this.calls = calls;
        this.proxies = HttpServiceProxyFactory.builderFor(new CallAdapter(WebClientAdapter.create(webClient), calls))
                .customArgumentResolver(QueryFilter::resolve)
                .httpRequestValuesProcessor(Call.Operation::resolve)
                .build();
    }

    /**
     * Returns a builder.
     *
     * @return for {@code https://api.clerk.com}, without a secret key
     */
    public static Builder builder() {
        return new Builder();
    }

    /** The client itself, with all filters; nobody waits, repeats, observes or maps what is read of a body. */
    WebClient webClient() {
        return this.webClient;
    }

    /**
     * Returns a copy with another time-out.
     *
     * @param timeout how long a call may take with all its repetitions and the reading of the answer
     * @return a copy on the same connection, with the same limits and budget
     * @throws IllegalArgumentException if it is not positive
     */
    public ClerkWebClient withTimeout(Duration timeout) {
        return with(this.calls.options().withTimeout(timeout));
    }

    /**
     * Returns a copy that sends a header.
     *
     * @param name the header's name
     * @param value its value
     * @return a copy on the same connection, with the same limits and budget
     * @throws IllegalArgumentException if it is none, or one of the client's own, such as {@code Authorization}
     */
    public ClerkWebClient withHeader(String name, String value) {
        return with(this.calls.options().withHeader(name, value));
    }

    /**
     * Returns a copy with another policy for repetitions.
     *
     * @param retryPolicy the policy
     * @return a copy on the same connection, with the same limits and budget
     */
    public ClerkWebClient withRetryPolicy(RetryPolicy retryPolicy) {
        return with(this.calls.options().withRetryPolicy(retryPolicy));
    }

    /**
     * Returns a copy whose calls wait for their turn under the rate limits, however long that takes.
     *
     * @return a copy on the same connection, with the same limits and budget
     */
    public ClerkWebClient paced() {
        return with(this.calls.options().withPace());
    }

    private ClerkWebClient with(CallOptions options) {
        return new ClerkWebClient(this.webClient, this.calls.with(options));
    }

    /**
     * Makes the client of a group of operations.
     *
     * @param type an interface of {@code @HttpExchange} methods
     * @return its implementation
     * @param <T> the interface
     */
    public <T> T api(Class<T> type) {
        return this.proxies.createClient(type);
    }

    /**
     * Makes any call.
     *
     * @param method the method
     * @param template the path, starting with {@code /v1}; it appears in telemetry and messages, so that ids belong into variables
     * @param variables what to put into the template
     * @param query query parameters, not encoded
     * @param body what to send as JSON, or null
     * @param type what to read the answer as
     * @return the answer, empty if it has no body
     * @param <T> the type of the answer
     */
    public <T> Mono<T> exchange(
            HttpMethod method,
            String template,
            Object[] variables,
            MultiValueMap<String, String> query,
            @Nullable Object body,
            ParameterizedTypeReference<T> type) {
        WebClient.RequestBodySpec request =
                this.webClient.method(method).uri(template, variables).attribute(QueryFilter.ATTRIBUTE, query);
        Mono<T> exchange =
                ((body != null) ? request.bodyValue(body) : request).retrieve().bodyToMono(type);
        return this.calls.run(Call.raw(method, template, variables), exchange);
    }

    /** Builds the client. */
    public static final class Builder {

        private URI apiUrl = URI.create("https://api.clerk.com");

        private @Nullable SecretKey secretKey;

        private @Nullable MachineSecretKey machineSecretKey;

        private WebClient.Builder webClientBuilder = WebClient.builder();

        private @Nullable ClientHttpConnector connector;

        private RetryPolicy retryPolicy = RetryPolicy.standard();

        private Duration connectTimeout = Duration.ofSeconds(5);

        private Duration readTimeout = Duration.ofSeconds(10);

        private Duration callTimeout = Duration.ofSeconds(30);

        private @Nullable RateLimits rateLimits;

        private @Nullable RateLimiter rateLimiter;

        private ObservationRegistry observationRegistry = ObservationRegistry.NOOP;

        private @Nullable ClerkApiObservationConvention observationConvention;

        private Builder() {}

        /**
         * Sets where the API is.
         *
         * @param apiUrl an absolute address, with or without {@code /v1} at its end
         * @return this
         * @throws IllegalArgumentException if it is no http or https address, or has a query or user information
         */
        public Builder apiUrl(String apiUrl) {
            URI url = URI.create(apiUrl.replaceFirst("/+$", "").replaceFirst("/v1$", ""));
            boolean http = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (!http || url.getHost() == null || url.getRawUserInfo() != null || url.getRawQuery() != null) {
                throw new IllegalArgumentException("'apiUrl' must be like https://api.clerk.com");
            }
            this.apiUrl = url;
            return this;
        }

        /**
         * Sets the secret key, which goes to the API's own origin and nowhere else.
         *
         * @param secretKey the key, or null for calls that need none
         * @return this
         */
        public Builder secretKey(@Nullable SecretKey secretKey) {
            this.secretKey = secretKey;
            return this;
        }

        /**
         * Sets the machine's own key, with which calls about M2M tokens go instead of the secret key.
         *
         * @param machineSecretKey the key, or null
         * @return this
         */
        public Builder machineSecretKey(@Nullable MachineSecretKey machineSecretKey) {
            this.machineSecretKey = machineSecretKey;
            return this;
        }

        /**
         * Sets what to start from: its observation registry, filters and codecs are kept, its connector and base address not.
         *
         * @param webClientBuilder the builder, which stays as it is
         * @return this
         */
        public Builder webClientBuilder(WebClient.Builder webClientBuilder) {
            this.webClientBuilder = webClientBuilder.clone();
            return this;
        }

        /**
         * Sets the connector. It must not follow redirects, which can carry the secret key elsewhere, and brings its own timeouts.
         * Without one it is the JDK's client on HTTP/1.1.
         *
         * @param connector the connector
         * @return this
         */
        public Builder connector(@Nullable ClientHttpConnector connector) {
            this.connector = connector;
            return this;
        }

        /**
         * Sets how failed calls are repeated.
         *
         * @param retryPolicy the policy
         * @return this
         */
        public Builder retryPolicy(RetryPolicy retryPolicy) {
            this.retryPolicy = retryPolicy;
            return this;
        }

        /**
         * Sets how long to wait for a connection: five seconds if not set.
         *
         * @param connectTimeout how long
         * @return this
         */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = connectTimeout;
            return this;
        }

        /**
         * Sets how long to wait for an answer: ten seconds if not set.
         *
         * @param readTimeout how long
         * @return this
         */
        public Builder readTimeout(Duration readTimeout) {
            this.readTimeout = readTimeout;
            return this;
        }

        /**
         * Sets how long a call may take with all its repetitions and the reading of the answer: thirty seconds if not set.
         *
         * @param callTimeout how long
         * @return this
         */
        public Builder callTimeout(Duration callTimeout) {
            this.callTimeout = callTimeout;
            return this;
        }

        /**
         * Sets the limits under which the calls of {@link #paced()} wait: those that Clerk documents for the type of instance that
         * the secret key is of if not set.
         *
         * @param rateLimits the limits
         * @return this
         */
        public Builder rateLimits(RateLimits rateLimits) {
            this.rateLimits = rateLimits;
            return this;
        }

        Builder rateLimiter(RateLimiter rateLimiter) {
            this.rateLimiter = rateLimiter;
            return this;
        }

        /**
         * Sets where calls are observed: nowhere if not set.
         *
         * @param observationRegistry the registry
         * @return this
         */
        public Builder observationRegistry(ObservationRegistry observationRegistry) {
            this.observationRegistry = observationRegistry;
            return this;
        }

        /**
         * Sets what is recorded of calls.
         *
         * @param observationConvention the convention, or null for the default
         * @return this
         */
        public Builder observationConvention(@Nullable ClerkApiObservationConvention observationConvention) {
            this.observationConvention = observationConvention;
            return this;
        }

        /**
         * Builds the client.
         *
         * @return the client
         */
        public ClerkWebClient build() {
            WebClient webClient = this.webClientBuilder
                    .clone()
                    .uriBuilderFactory(new DefaultUriBuilderFactory(this.apiUrl.toString()))
                    .clientConnector(new QueryConnector(connector()))
                    .codecs(QuietCodecs::configure)
                    .filter(Attempt::filter)
                    .filter(new ErrorFilter())
                    .filter(new HeadersFilter(this.apiUrl, this.secretKey, this.machineSecretKey))
                    .filter(new QueryFilter())
                    .filter((request, next) -> next.exchange(request).contextWrite(CancelledCalls::ignore))
                    .build();
            CallOptions options = new CallOptions(this.callTimeout, this.retryPolicy, false, new HttpHeaders());
            return new ClerkWebClient(
                    webClient,
                    new CallRunner(
                            options,
                            limiter(),
                            new RetryBudget(),
                            new CallObservations(this.observationRegistry, this.observationConvention)));
        }

        private RateLimiter limiter() {
            if (this.rateLimiter != null) {
                return this.rateLimiter;
            }
            return new RateLimiter((this.rateLimits != null) ? this.rateLimits : RateLimits.of(this.secretKey));
        }

        private ClientHttpConnector connector() {
            return (this.connector != null)
                    ? this.connector
                    : JdkConnectors.connector(HttpClient.newBuilder(), this.connectTimeout, this.readTimeout);
        }
    }
}
