package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.verification.Verification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wallet of a user.
 *
 * @param id its id ({@code idn_…})
 * @param object always {@code web3_wallet}
 * @param web3Wallet the address of the wallet
 * @param verification how it was proven; null if it never was
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record Web3Wallet(
        @Nullable String id,
        String object,
        String web3Wallet,
        @Nullable Verification verification,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static Web3WalletBuilder builder() {
        return Web3WalletBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
