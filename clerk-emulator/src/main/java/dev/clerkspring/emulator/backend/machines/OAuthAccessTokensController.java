package dev.clerkspring.emulator.backend.machines;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.OAuthToken;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.sdk.oauth.OAuthAccessTokensApi;
import dev.clerkspring.sdk.oauth.OAuthTokenStatus;
import dev.clerkspring.sdk.oauth.VerifyOAuthAccessTokenRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;

/**
 * Access tokens that users have given to OAuth applications.
 */
@RestController
public final class OAuthAccessTokensController implements OAuthAccessTokensApi {

    private static final Duration LIFE = Duration.ofDays(1);

    private final Store store;

    /**
     * Makes the controller.
     *
     * @param store the tokens
     */
    public OAuthAccessTokensController(Store store) {
        this.store = store;
    }

    /**
     * Gives an access token to an application, as a user does who agrees.
     *
     * @param draft where
     * @param userId {@code user_…}
     * @param scopes what it is for
     * @return good for a day
     */
    public static OAuthToken issue(Draft draft, String userId, List<String> scopes) {
        draft.get(Kinds.USERS, userId);
        return draft.put(
                Kinds.OAUTH_TOKENS,
                new OAuthToken(
                        Secrets.next(draft, "oat"),
                        Secrets.next(draft, "oat"),
                        draft.id("client"),
                        userId,
                        scopes,
                        false,
                        draft.now().plus(LIFE),
                        draft.now()));
    }

    /** The older parameter does as well. Of tokens that are no good, none says why. */
    @Override
    public OAuthTokenStatus verify(VerifyOAuthAccessTokenRequest request) {
        var token = request.accessToken() != null ? request.accessToken() : request.secret();
        if (token == null) {
            throw ClerkProblem.missing("access_token");
        }
        return store.state()
                .all(Kinds.OAUTH_TOKENS)
                .filter(row -> row.token().equals(token))
                .filter(row -> !row.revoked() && store.now().isBefore(row.expiresAt()))
                .findFirst()
                .map(OAuthAccessTokensController::view)
                .orElseThrow(() -> ClerkProblem.notFound("OAuth token"));
    }

    private static OAuthTokenStatus view(OAuthToken row) {
        return OAuthTokenStatus.builder()
                .object("clerk_idp_oauth_access_token")
                .id(row.id())
                .clientId(row.clientId())
                .subject(row.userId())
                .scopes(row.scopes())
                .revoked(row.revoked())
                .expired(false)
                .expiration(row.expiresAt())
                .createdAt(row.createdAt())
                .updatedAt(row.createdAt())
                .build();
    }
}
