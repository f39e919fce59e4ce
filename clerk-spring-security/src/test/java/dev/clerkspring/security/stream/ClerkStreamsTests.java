package dev.clerkspring.security.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.lease.ClerkLeases;
import dev.clerkspring.sdk.lease.LeasePolicy;
import dev.clerkspring.sdk.lease.LeaseSettings;
import dev.clerkspring.sdk.token.TestClock;
import dev.clerkspring.security.ClerkAuthenticationToken;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class ClerkStreamsTests {

    private static final Duration A_TOKENS_LIFE = Duration.ofSeconds(65);

    private final TestClock clock = new TestClock();

    private final ClerkLeases leases = ClerkLeases.create(LeaseSettings.defaults(LeasePolicy.TOKEN), null, clock);

    private final ClerkStreams streams = new ClerkStreams(leases);

    private final Sinks.Many<String> source = Sinks.many().unicast().onBackpressureBuffer();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void completeWhenTheTokenHasExpired() {
        StepVerifier.create(signedIn(streams.whileSignedIn(source.asFlux())))
                .then(() -> source.tryEmitNext("in time"))
                .expectNext("in time")
                .then(() -> clock.advance(A_TOKENS_LIFE))
                .then(() -> source.tryEmitNext("too late"))
                .verifyComplete();
        assertThat(source.currentSubscriberCount()).isZero();
    }

    @Test
    void completeWithoutAnElement() {
        StepVerifier.create(signedIn(streams.whileSignedIn(source.asFlux())))
                .then(() -> clock.advance(A_TOKENS_LIFE))
                .expectComplete()
                .verify(Duration.ofSeconds(5));
    }

    @Test
    void endAsTheApplicationWants() {
        StepVerifier.create(signedIn(
                        streams.whileSignedIn(source.asFlux(), Mono.error(new IllegalStateException("cut off")))))
                .then(() -> clock.advance(A_TOKENS_LIFE))
                .expectErrorMessage("cut off")
                .verify(Duration.ofSeconds(5));
    }

    @Test
    void endByThemselvesWithoutIt() {
        StepVerifier.create(signedIn(streams.whileSignedIn(Flux.just("one", "two"), Mono.just("cut off"))))
                .expectNext("one", "two")
                .verifyComplete();
        assertThat(leases).hasToString("ClerkLeases[0]");
    }

    @Test
    void passOnFailuresAndCancellations() {
        StepVerifier.create(signedIn(streams.whileSignedIn(Flux.error(new IllegalStateException("broken")))))
                .verifyErrorMessage("broken");
        StepVerifier.create(signedIn(streams.whileSignedIn(source.asFlux())))
                .thenCancel()
                .verify();
        assertThat(source.currentSubscriberCount()).isZero();
        assertThat(leases).hasToString("ClerkLeases[0]");
    }

    @Test
    void takeTheSessionOfTheThreadThatCalls() throws InterruptedException {
        SecurityContextHolder.getContext().setAuthentication(session());
        var stream = streams.whileSignedIn(Flux.just("one"));
        SecurityContextHolder.clearContext();

        StepVerifier.create(stream).expectNext("one").verifyComplete();
    }

    @Test
    void failWithoutASession() {
        StepVerifier.create(streams.whileSignedIn(source.asFlux()))
                .verifyError(AuthenticationCredentialsNotFoundException.class);

        var other = new TestingAuthenticationToken("user_1", null);
        StepVerifier.create(streams.whileSignedIn(source.asFlux())
                        .contextWrite(ReactiveSecurityContextHolder.withAuthentication(other)))
                .verifyError(AuthenticationCredentialsNotFoundException.class);
    }

    private <T> Flux<T> signedIn(Flux<T> stream) {
        return stream.contextWrite(ReactiveSecurityContextHolder.withAuthentication(session()));
    }

    private ClerkAuthenticationToken session() {
        var now = clock.instant();
        var jwt = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .subject("user_1")
                .issuedAt(now)
                .expiresAt(now.plusSeconds(60))
                .build();
        return new ClerkAuthenticationToken(jwt, AuthorityUtils.NO_AUTHORITIES);
    }
}
