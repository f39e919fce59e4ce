package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.verification.VerificationStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the proof that an organization has to do with a domain has come.
 *
 * @param status how far
 * @param strategy how it is proven, for example {@code affiliation_email_code}, {@code txt} or {@code
 *     manual_override}
 * @param attempts how many attempts there were
 * @param expireAt until when it can be completed
 * @param verifiedAt when ownership was proven; null for an affiliation
 */
@WithBuilder
public record OrganizationDomainVerification(
        Open<VerificationStatus> status,
        String strategy,
        @Nullable Integer attempts,
        @Nullable Instant expireAt,
        @Nullable Instant verifiedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static OrganizationDomainVerificationBuilder builder() {
        return OrganizationDomainVerificationBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
