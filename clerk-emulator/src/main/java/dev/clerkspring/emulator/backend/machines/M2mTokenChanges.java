package dev.clerkspring.emulator.backend.machines;

import dev.clerkspring.emulator.backend.operation.MetadataChanges;
import dev.clerkspring.emulator.backend.operation.Parameters;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Machine;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.token.MachineTokenMinter;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.machines.CreateM2mTokenRequest;
import dev.clerkspring.sdk.machines.M2mToken;
import dev.clerkspring.sdk.machines.M2mTokenBuilder;
import dev.clerkspring.sdk.machines.M2mTokenFormat;
import dev.clerkspring.sdk.machines.RevokeM2mTokenRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The life of machines' tokens.
 */
final class M2mTokenChanges {

    private static final Set<String> RESERVED = Set.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti", "scopes");

    private final MachineTokenMinter minter;

    M2mTokenChanges(MachineTokenMinter minter) {
        this.minter = minter;
    }

    M2mToken create(Draft draft, Machine machine, CreateM2mTokenRequest request) {
        var life = Parameters.given(request.secondsUntilExpiration()).orElse((long) machine.tokenLife());
        Parameters.within(life, 1, Integer.MAX_VALUE, "seconds_until_expiration");
        var claims =
                Parameters.given(request.claims()).map(M2mTokenChanges::claims).orElse(null);
        var token = M2mToken.builder()
                .object("machine_to_machine_token")
                .id(Secrets.next(draft, "mt"))
                .subject(machine.id())
                .claims(claims)
                .scopes(machine.scopes())
                .expiration(draft.now().plusSeconds(life))
                .createdAt(draft.now())
                .updatedAt(draft.now())
                .build();
        if (request.tokenFormat() != null && request.tokenFormat().is(M2mTokenFormat.JWT)) {
            return M2mTokenBuilder.builder(token).token(minter.mint(token)).build();
        }
        var reusable = reusable(draft, token, request.minRemainingTtlSeconds());
        return reusable != null
                ? reusable
                : draft.put(
                        Kinds.M2M_TOKENS,
                        M2mTokenBuilder.builder(token)
                                .token(Secrets.next(draft, "mt"))
                                .build());
    }

    /** A token that is as good as a new one, if it was said how long it has to live still. */
    private static @Nullable M2mToken reusable(Draft draft, M2mToken wanted, @Nullable Integer remaining) {
        Parameters.within(remaining, 0, Integer.MAX_VALUE, "min_remaining_ttl_seconds");
        if (remaining == null) {
            return null;
        }
        var until = draft.now().plusSeconds(remaining);
        return draft.all(Kinds.M2M_TOKENS)
                .filter(token -> token.subject().equals(wanted.subject()) && !token.revoked())
                .filter(token ->
                        token.expiration() != null && token.expiration().isAfter(until))
                .filter(token -> token.scopes().equals(wanted.scopes()))
                .filter(token -> Objects.equals(token.claims(), wanted.claims()))
                .findFirst()
                .orElse(null);
    }

    private static Metadata claims(Metadata claims) {
        MetadataChanges.checked(claims, "claims").tree().propertyNames().stream()
                .filter(RESERVED::contains)
                .findFirst()
                .ifPresent(claim -> {
                    throw ClerkProblem.about(
                            HttpStatus.BAD_REQUEST,
                            "machine_token_reserved_claim",
                            "reserved claim used",
                            "You can't use the reserved claim: '" + claim + "'",
                            "claims");
                });
        return claims;
    }

    static M2mToken revoke(Draft draft, M2mToken token, RevokeM2mTokenRequest request) {
        return draft.put(
                Kinds.M2M_TOKENS,
                M2mTokenBuilder.builder(token)
                        .revoked(true)
                        .revocationReason(
                                Parameters.given(request.revocationReason()).orElse(null))
                        .updatedAt(draft.now())
                        .build());
    }

    static M2mToken used(Draft draft, String id) {
        return draft.change(
                Kinds.M2M_TOKENS,
                id,
                token -> M2mTokenBuilder.builder(token).lastUsedAt(draft.now()).build());
    }

    static M2mToken at(M2mToken token, Instant now) {
        boolean expired = token.expiration() != null && !now.isBefore(token.expiration());
        return expired ? M2mTokenBuilder.builder(token).expired(true).build() : token;
    }

    /** The secret is told once, when the token is made. */
    static M2mToken withoutSecret(M2mToken token) {
        return M2mTokenBuilder.builder(token).token(null).build();
    }
}
