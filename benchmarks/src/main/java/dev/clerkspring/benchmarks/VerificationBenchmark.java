package dev.clerkspring.benchmarks;

import com.clerk.backend_api.helpers.security.VerifyToken;
import com.clerk.backend_api.helpers.security.models.VerifyTokenOptions;
import com.sun.net.httpserver.HttpServer;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.Decision;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.authentication.RequestView;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.TokenSettings;
import dev.clerkspring.sdk.token.TokenVerification;
import dev.clerkspring.sdk.token.TokenVerifier;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkJwtDecoder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.util.unit.DataSize;

/**
 * Verifying session tokens: raw RSA, this project, stock Spring Security and Clerk's own Java SDK.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch"})
public class VerificationBenchmark {

    private static final int USERS = 256;

    private static final TokenSettings SETTINGS = TokenSettings.builder()
            .issuers(List.of(Tokens.ISSUER))
            .authorizedParties(List.of(Tokens.PARTY))
            .build();

    private static final TokenSettings WITHOUT_CACHE =
            SETTINGS.toBuilder().cacheSize(DataSize.ofBytes(0)).build();

    private final Tokens tokens = new Tokens();

    private final String[] sessions = tokens.sessions(USERS);

    private final String[] forged = tokens.forged(USERS);

    private final String unknownKey = tokens.unknownKey();

    private final String garbage = tokens.garbage();

    private final KeySet keys = tokens.keySet();

    private final TokenVerifier verifier = new TokenVerifier(WITHOUT_CACHE);

    private final TokenVerifier remembering = new TokenVerifier(SETTINGS);

    private final RequestAuthenticator authenticator = new RequestAuthenticator(
            AuthenticationSettings.builder().tokens(SETTINGS).build());

    private final JwtDecoder decoder = decoder(WITHOUT_CACHE);

    private final JwtDecoder rememberingDecoder = decoder(SETTINGS);

    private final ClerkAuthenticationConverter converter = new ClerkAuthenticationConverter();

    private final JwtAuthenticationConverter stockConverter = new JwtAuthenticationConverter();

    private final VerifyTokenOptions clerkOptions = VerifyTokenOptions.jwtKey(tokens.pem())
            .authorizedParty(Tokens.PARTY)
            .build();

    private final RequestView anonymous = new RequestView(List.of(), List.of("theme=dark; locale=en"));

    private final RequestView basic = new RequestView(List.of("Basic dXNlcjpwYXNzd29yZA=="), List.of());

    private final Signature rsa = rsa();

    private final byte[] signed =
            sessions[0].substring(0, sessions[0].lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);

    private final byte[] signature =
            Base64.getUrlDecoder().decode(sessions[0].substring(sessions[0].lastIndexOf('.') + 1));

    private final HttpServer server = server(tokens.jwks());

    private final JwtDecoder stock = NimbusJwtDecoder.withJwkSetUri(
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks")
            .build();

    private int next;

    private JwtDecoder decoder(TokenSettings settings) {
        return new ClerkJwtDecoder(ClerkAuthenticator.create(
                new RequestAuthenticator(
                        AuthenticationSettings.builder().tokens(settings).build()),
                KeySetCache.of(keys),
                Clock.systemUTC()));
    }

    private Signature rsa() {
        try {
            var created = Signature.getInstance("SHA256withRSA");
            created.initVerify(tokens.publicKey());
            return created;
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static HttpServer server(byte[] jwks) {
        try {
            var created = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            created.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, jwks.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(jwks);
                }
            });
            created.start();
            return created;
        } catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** A benchmark that measured refusals would look fast. */
    @Setup
    public void check() throws Exception {
        require(rawRsa(), "raw RSA");
        require(newToken() instanceof TokenVerification.Verified, "a session");
        require(forgedSignature() instanceof TokenVerification.Rejected, "a forged signature");
        require(forgedGarbage() instanceof TokenVerification.Rejected, "garbage");
        require(forgedUnknownKey() instanceof TokenVerification.NeedsKeys, "an unknown key");
        require(repeatedToken() instanceof TokenVerification.Verified, "a session");
        require(repeatedRequest() instanceof Decision.SignedIn, "a request");
        require(anonymousRequest() instanceof Decision.SignedOut, "a request without token");
        require(otherSchemeRequest() instanceof Decision.SignedOut, "a request with another scheme");
        require(Tokens.ISSUER.equals(stockDecoder().getClaimAsString("iss")), "a session decoded by Spring Security");
        require(Tokens.ISSUER.equals(newTokenDecoder().getClaimAsString("iss")), "a decoded session");
        clerkSdk();
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException("Unexpected outcome for " + what);
        }
    }

    @TearDown
    public void stop() {
        server.stop(0);
    }

    private static String copy(String token) {
        // A request brings its own text each time; its hash is not known yet.
        return new String(token.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    private String nextOf(String[] several) {
        next = (next + 1) % USERS;
        return copy(several[next]);
    }

    @Benchmark
    public boolean rawRsa() throws GeneralSecurityException {
        rsa.update(signed);
        return rsa.verify(signature);
    }

    @Benchmark
    public TokenVerification newToken() {
        return verifier.verify(nextOf(sessions), keys, Instant.now());
    }

    @Benchmark
    public TokenVerification repeatedToken() {
        return remembering.verify(copy(sessions[0]), keys, Instant.now());
    }

    @Benchmark
    public TokenVerification repeatedTokensOfManyUsers() {
        return remembering.verify(nextOf(sessions), keys, Instant.now());
    }

    @Benchmark
    public TokenVerification forgedSignature() {
        return remembering.verify(nextOf(forged), keys, Instant.now());
    }

    @Benchmark
    public TokenVerification forgedGarbage() {
        return remembering.verify(copy(garbage), keys, Instant.now());
    }

    @Benchmark
    public TokenVerification forgedUnknownKey() {
        return remembering.verify(copy(unknownKey), keys, Instant.now());
    }

    @Benchmark
    public Decision repeatedRequest() {
        return authenticator.decide(RequestView.bearer(copy(sessions[0])), keys, Instant.now());
    }

    @Benchmark
    public Decision anonymousRequest() {
        return authenticator.decide(anonymous, keys, Instant.now());
    }

    @Benchmark
    public Decision otherSchemeRequest() {
        return authenticator.decide(basic, keys, Instant.now());
    }

    @Benchmark
    public Jwt newTokenDecoder() {
        return decoder.decode(nextOf(sessions));
    }

    @Benchmark
    public Jwt repeatedTokenDecoder() {
        return rememberingDecoder.decode(copy(sessions[0]));
    }

    @Benchmark
    public Jwt stockDecoder() {
        return stock.decode(nextOf(sessions));
    }

    @Benchmark
    public Authentication stockAuthentication() {
        return stockConverter.convert(stockDecoder());
    }

    @Benchmark
    public Authentication repeatedAuthentication() {
        return converter.convert(repeatedTokenDecoder());
    }

    @Benchmark
    public Object clerkSdk() throws Exception {
        return VerifyToken.verifyToken(nextOf(sessions), clerkOptions);
    }
}
