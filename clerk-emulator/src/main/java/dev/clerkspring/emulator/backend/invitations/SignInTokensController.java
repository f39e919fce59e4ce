package dev.clerkspring.emulator.backend.invitations;

import dev.clerkspring.emulator.backend.operation.Parameters;
import dev.clerkspring.emulator.entity.SignInTicket;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.ticket.SignInTickets;
import dev.clerkspring.emulator.ticket.TicketLinks;
import dev.clerkspring.sdk.signintokens.CreateSignInTokenRequest;
import dev.clerkspring.sdk.signintokens.SignInToken;
import dev.clerkspring.sdk.signintokens.SignInTokensApi;
import java.time.Duration;
import org.springframework.web.bind.annotation.RestController;

/**
 * What signs users in once.
 */
@RestController
public final class SignInTokensController implements SignInTokensApi {

    private static final long DEFAULT_LIFE = Duration.ofDays(30).toSeconds();

    private final Store store;

    private final TicketLinks links;

    /**
     * Makes the controller.
     *
     * @param store the tokens
     * @param links what carries them
     */
    public SignInTokensController(Store store, TicketLinks links) {
        this.store = store;
        this.links = links;
    }

    @Override
    public SignInToken create(CreateSignInTokenRequest request) {
        long seconds = Parameters.given(request.expiresInSeconds()).orElse(DEFAULT_LIFE);
        Parameters.within(seconds, 1, Integer.MAX_VALUE, "expires_in_seconds");
        return view(store.write(draft -> SignInTickets.create(
                draft, request.userId(), Parameters.given(request.orgId()).orElse(null), Duration.ofSeconds(seconds))));
    }

    @Override
    public SignInToken revoke(String signInTokenId) {
        return view(store.write(draft -> SignInTickets.revoke(draft, signInTokenId)));
    }

    private SignInToken view(SignInTicket row) {
        return SignInToken.builder()
                .object("sign_in_token")
                .id(row.id())
                .status(row.status())
                .userId(row.userId())
                .token(row.ticket())
                .url(links.to(row.ticket()))
                .createdAt(row.createdAt())
                .updatedAt(row.updatedAt())
                .build();
    }
}
