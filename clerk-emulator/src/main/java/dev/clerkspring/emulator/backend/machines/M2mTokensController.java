package dev.clerkspring.emulator.backend.machines;

import dev.clerkspring.emulator.backend.operation.Paging;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.token.MachineTokenMinter;
import dev.clerkspring.sdk.machines.CreateM2mTokenRequest;
import dev.clerkspring.sdk.machines.ListM2mTokensQuery;
import dev.clerkspring.sdk.machines.M2mToken;
import dev.clerkspring.sdk.machines.M2mTokensApi;
import dev.clerkspring.sdk.machines.RevokeM2mTokenRequest;
import dev.clerkspring.sdk.machines.VerifyM2mTokenRequest;
import dev.clerkspring.sdk.paging.ClerkPage;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tokens by which machines call each other. A machine that calls with its own key sees its own, and those that may call it.
 */
@RestController
public final class M2mTokensController implements M2mTokensApi {

    private final Store store;

    private final M2mTokenChanges changes;

    /**
     * Makes the controller.
     *
     * @param store the machines and their tokens
     * @param minter signs tokens that are not looked up
     */
    public M2mTokensController(Store store, MachineTokenMinter minter) {
        this.store = store;
        this.changes = new M2mTokenChanges(minter);
    }

    @Override
    public ClerkPage<M2mToken> listTokens(ListM2mTokensQuery query) {
        var caller = Caller.machineId();
        if (caller != null && !caller.equals(query.subject())) {
            throw foreign();
        }
        var found = store.state()
                .all(Kinds.M2M_TOKENS)
                .filter(token -> token.subject().equals(query.subject()))
                .map(token -> M2mTokenChanges.at(token, store.now()))
                .filter(token -> token.revoked() == Boolean.TRUE.equals(query.revoked()))
                .filter(token -> token.expired() == Boolean.TRUE.equals(query.expired()))
                .sorted(Comparator.comparing(M2mToken::createdAt).reversed())
                .map(M2mTokenChanges::withoutSecret)
                .toList();
        return Paging.ofMachines(found, query.limit(), query.offset());
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public M2mToken createToken(CreateM2mTokenRequest request) {
        var caller = Caller.machineId();
        if (caller == null) {
            throw ClerkProblem.badRequest(
                    "machine_secret_key_required",
                    "Machine secret key required",
                    "A token is created with the secret key of the machine that it is for.");
        }
        return store.write(draft -> changes.create(draft, draft.get(Kinds.MACHINES, caller), request));
    }

    @Override
    public M2mToken revokeToken(String m2mTokenId, RevokeM2mTokenRequest request) {
        return store.write(draft -> {
            var token = draft.get(Kinds.M2M_TOKENS, m2mTokenId);
            var caller = Caller.machineId();
            if (caller != null && !caller.equals(token.subject())) {
                throw foreign();
            }
            return M2mTokenChanges.withoutSecret(M2mTokenChanges.revoke(draft, token, request));
        });
    }

    @Override
    public M2mToken verifyToken(VerifyM2mTokenRequest request) {
        var id = usable(store.state(), request.token()).id();
        return store.write(draft -> M2mTokenChanges.withoutSecret(M2mTokenChanges.used(draft, id)));
    }

    /** Of those that are no good, none says why. */
    private M2mToken usable(Reading state, String secret) {
        var caller = Caller.machineId();
        return state.all(Kinds.M2M_TOKENS)
                .filter(token -> Objects.equals(token.token(), secret))
                .map(token -> M2mTokenChanges.at(token, store.now()))
                .filter(token -> !token.revoked() && !token.expired())
                .filter(token -> caller == null || token.scopes().contains(caller))
                .findFirst()
                .orElseThrow(() -> ClerkProblem.notFound("machine token"));
    }

    private static ClerkProblem foreign() {
        return ClerkProblem.of(
                HttpStatus.FORBIDDEN,
                "authorization_invalid",
                "Unauthorized request",
                "The machine is not authorized to see the tokens of another.");
    }
}
