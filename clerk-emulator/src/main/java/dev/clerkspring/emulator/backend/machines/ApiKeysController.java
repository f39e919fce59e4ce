package dev.clerkspring.emulator.backend.machines;

import dev.clerkspring.emulator.backend.operation.Paging;
import dev.clerkspring.emulator.backend.operation.Search;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.sdk.apikeys.ApiKey;
import dev.clerkspring.sdk.apikeys.ApiKeySecret;
import dev.clerkspring.sdk.apikeys.ApiKeysApi;
import dev.clerkspring.sdk.apikeys.CreateApiKeyRequest;
import dev.clerkspring.sdk.apikeys.ListApiKeysQuery;
import dev.clerkspring.sdk.apikeys.RevokeApiKeyRequest;
import dev.clerkspring.sdk.apikeys.UpdateApiKeyRequest;
import dev.clerkspring.sdk.apikeys.VerifyApiKeyRequest;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.web.bind.annotation.RestController;

/**
 * API keys of users, organizations and machines.
 */
@RestController
public final class ApiKeysController implements ApiKeysApi {

    private final Store store;

    /**
     * Makes the controller.
     *
     * @param store the keys
     */
    public ApiKeysController(Store store) {
        this.store = store;
    }

    @Override
    public ClerkPage<ApiKey> getApiKeys(ListApiKeysQuery query) {
        var type = query.type() != null ? query.type() : ApiKeyChanges.TYPE;
        var found = store.state()
                .all(Kinds.API_KEYS)
                .filter(key ->
                        key.subject().equals(query.subject()) && key.type().equals(type))
                .map(key -> ApiKeyChanges.at(key, store.now()))
                .filter(key -> Boolean.TRUE.equals(query.includeInvalid()) || !(key.revoked() || key.expired()))
                .filter(key -> Search.finds(query.query(), key.id(), key.name()))
                .sorted(Comparator.comparing(ApiKey::createdAt).reversed())
                .map(ApiKeyChanges::withoutSecret)
                .toList();
        return Paging.ofMachines(found, query.limit(), query.offset());
    }

    @Override
    public ApiKey createApiKey(CreateApiKeyRequest request) {
        return store.write(draft -> ApiKeyChanges.create(draft, request));
    }

    @Override
    public ApiKey getApiKey(String apiKeyId) {
        return told(store.state().get(Kinds.API_KEYS, apiKeyId));
    }

    @Override
    public ApiKey updateApiKey(String apiKeyId, UpdateApiKeyRequest request) {
        return write(draft -> ApiKeyChanges.update(draft, apiKeyId, request));
    }

    @Override
    public DeletedObject deleteApiKey(String apiKeyId) {
        store.write(draft -> draft.remove(Kinds.API_KEYS, apiKeyId));
        return new DeletedObject("api_key", apiKeyId, null, true, null);
    }

    @Override
    public ApiKeySecret getApiKeySecret(String apiKeyId) {
        return new ApiKeySecret(Objects.requireNonNull(
                store.state().get(Kinds.API_KEYS, apiKeyId).secret()));
    }

    @Override
    public ApiKey revokeApiKey(String apiKeyId, RevokeApiKeyRequest request) {
        return write(draft -> ApiKeyChanges.revoke(draft, apiKeyId, request));
    }

    /** Of those that are no good, none says why. */
    @Override
    public ApiKey verifyApiKey(VerifyApiKeyRequest request) {
        return write(draft -> ApiKeyChanges.used(
                draft,
                draft.all(Kinds.API_KEYS)
                        .filter(key -> request.secret().equals(key.secret()))
                        .map(key -> ApiKeyChanges.at(key, draft.now()))
                        .filter(key -> !key.revoked() && !key.expired())
                        .map(ApiKey::id)
                        .findFirst()
                        .orElseThrow(() -> ClerkProblem.notFound("API key"))));
    }

    private ApiKey write(Function<Draft, ApiKey> change) {
        return told(store.write(change));
    }

    private ApiKey told(ApiKey key) {
        return ApiKeyChanges.withoutSecret(ApiKeyChanges.at(key, store.now()));
    }
}
