package dev.clerkspring.sdk.authentication;

import java.util.List;
import reactor.core.publisher.Mono;

/** Answers as Clerk's SDK does without a secret key. */
record NoSessionBackend() implements SessionBackend {

    @Override
    public Mono<List<String>> handshakePayload(String nonce) {
        return Mono.just(List.of());
    }

    @Override
    public Mono<RefreshAnswer> refresh(RefreshRequest request) {
        return Mono.just(new RefreshAnswer.Failed("missing-api-client"));
    }
}
