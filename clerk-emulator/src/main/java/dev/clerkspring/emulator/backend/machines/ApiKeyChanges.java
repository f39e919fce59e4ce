package dev.clerkspring.emulator.backend.machines;

import dev.clerkspring.emulator.backend.operation.MetadataChanges;
import dev.clerkspring.emulator.backend.operation.Parameters;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Kind;
import dev.clerkspring.sdk.apikeys.ApiKey;
import dev.clerkspring.sdk.apikeys.ApiKeyBuilder;
import dev.clerkspring.sdk.apikeys.CreateApiKeyRequest;
import dev.clerkspring.sdk.apikeys.RevokeApiKeyRequest;
import dev.clerkspring.sdk.apikeys.UpdateApiKeyRequest;
import dev.clerkspring.sdk.json.Metadata;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The life of API keys.
 */
final class ApiKeyChanges {

    /** The type of a key for which no other was asked. */
    static final String TYPE = "api_key";

    private static final Pattern NAME = Pattern.compile("\\S(.*\\S)?");

    private static final int SHORTEST = 3;

    private static final int LONGEST_TYPE = 25;

    private static final int LONGEST_DESCRIPTION = 255;

    private static final Map<String, Kind<?>> SUBJECTS =
            Map.of("user", Kinds.USERS, "org", Kinds.ORGANIZATIONS, "mch", Kinds.MACHINES);

    private ApiKeyChanges() {}

    static ApiKey create(Draft draft, CreateApiKeyRequest request) {
        var createdBy = Parameters.given(request.createdBy()).orElse(null);
        if (createdBy != null) {
            requireSubject(draft, createdBy, "created_by");
        }
        requireSubject(draft, request.subject(), "subject");
        requireFree(draft, request.subject(), request.name());
        return draft.put(
                Kinds.API_KEYS,
                ApiKey.builder()
                        .object("api_key")
                        .id(Secrets.next(draft, "ak"))
                        .type(type(request.type()))
                        .subject(request.subject())
                        .name(name(request.name()))
                        .description(description(
                                Parameters.given(request.description()).orElse(null)))
                        .claims(claims(request.claims()))
                        .scopes(request.scopes() != null ? request.scopes() : List.of())
                        .secret(Secrets.next(draft, "ak"))
                        .expiration(expiration(request.secondsUntilExpiration(), draft))
                        .createdBy(createdBy)
                        .createdAt(draft.now())
                        .updatedAt(draft.now())
                        .build());
    }

    static ApiKey update(Draft draft, String id, UpdateApiKeyRequest request) {
        var key = ApiKeyBuilder.builder(draft.get(Kinds.API_KEYS, id)).updatedAt(draft.now());
        Parameters.change(request.description(), text -> key.description(description(text)));
        Parameters.set(request.claims(), claims -> key.claims(claims(claims)));
        Parameters.set(request.scopes(), key::scopes);
        Parameters.set(request.secondsUntilExpiration(), seconds -> key.expiration(expiration(seconds, draft)));
        Parameters.set(request.subject(), subject -> {
            requireSubject(draft, subject, "subject");
            key.subject(subject);
        });
        return draft.put(Kinds.API_KEYS, key.build());
    }

    static ApiKey revoke(Draft draft, String id, RevokeApiKeyRequest request) {
        return draft.change(
                Kinds.API_KEYS,
                id,
                key -> ApiKeyBuilder.builder(key)
                        .revoked(true)
                        .revocationReason(
                                Parameters.given(request.revocationReason()).orElse(null))
                        .updatedAt(draft.now())
                        .build());
    }

    static ApiKey used(Draft draft, String id) {
        return draft.change(
                Kinds.API_KEYS,
                id,
                key -> ApiKeyBuilder.builder(key).lastUsedAt(draft.now()).build());
    }

    static ApiKey at(ApiKey key, Instant now) {
        boolean expired = key.expiration() != null && !now.isBefore(key.expiration());
        return expired ? ApiKeyBuilder.builder(key).expired(true).build() : key;
    }

    /** The secret is told when the key is made, and to whoever asks for it. */
    static ApiKey withoutSecret(ApiKey key) {
        return ApiKeyBuilder.builder(key).secret(null).build();
    }

    private static void requireSubject(Draft draft, String id, String parameter) {
        var kind = SUBJECTS.get(id.replaceFirst("_.*", ""));
        if (kind == null || draft.find(kind, id) == null) {
            throw ClerkProblem.about(
                    HttpStatus.BAD_REQUEST,
                    "form_param_value_invalid",
                    "is invalid",
                    parameter + " must be the id of a user, an organization or a machine.",
                    parameter);
        }
    }

    private static void requireFree(Draft draft, String subject, String name) {
        if (draft.all(Kinds.API_KEYS)
                .anyMatch(key -> key.subject().equals(subject)
                        && key.name().equals(name)
                        && !key.revoked()
                        && !at(key, draft.now()).expired())) {
            throw ClerkProblem.of(
                    HttpStatus.CONFLICT,
                    "api_key_name_already_exists",
                    "already exists",
                    "The subject has an API key with this name.");
        }
    }

    private static String type(@Nullable String text) {
        if (text != null && (text.length() < SHORTEST || text.length() > LONGEST_TYPE)) {
            throw ClerkProblem.invalid(
                    "form_param_value_invalid", "is invalid", "type must have 3 to 25 characters.", "type");
        }
        return text != null ? text : TYPE;
    }

    private static String name(String text) {
        if (text.length() < SHORTEST) {
            throw ClerkProblem.invalid(
                    "form_param_min_length_exceeded",
                    "does not reach minimum length",
                    "name must be at least 3 characters long.",
                    "name");
        }
        return Parameters.matching(text, NAME, "must not begin or end with space.", "name");
    }

    private static @Nullable String description(@Nullable String text) {
        return text == null ? null : Parameters.required(text, LONGEST_DESCRIPTION, "description");
    }

    private static @Nullable Metadata claims(@Nullable Optional<Metadata> claims) {
        return Parameters.given(claims)
                .map(given -> MetadataChanges.checked(given, "claims"))
                .orElse(null);
    }

    /** Null for a key that does not expire. */
    private static @Nullable Instant expiration(@Nullable Optional<Long> seconds, Draft draft) {
        var life = Parameters.given(seconds).orElse(null);
        Parameters.within(life, 1, Integer.MAX_VALUE, "seconds_until_expiration");
        return life != null ? draft.now().plusSeconds(life) : null;
    }
}
