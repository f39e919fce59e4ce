package dev.clerkspring.sdk.token;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.util.List;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * What a token has to satisfy beside its signature.
 *
 * @param clockSkew how far the clocks of Clerk and this machine may be apart; 5 seconds unless set, never negative
 * @param authorizedParties the origins whose tokens are accepted ({@code azp}), compared exactly; empty: not checked
 * @param audiences the audiences one of which the token has to name ({@code aud}); empty: not checked
 * @param issuers the accepted issuers ({@code iss}), compared exactly; empty: not checked
 * @param maxLength the longest token that is looked at, in characters; 16,384 unless set
 * @param maxDepth how deep the token's JSON may nest, the outermost object included; 32 unless set
 * @param cacheSize how much memory verified tokens may take, so that a token seen again needs no cryptography; zero or
 *     less: none is kept; 16 MB unless set
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false, enableGetters = false, addClassRetainedGenerated = true)
public record TokenSettings(
        Duration clockSkew,
        List<String> authorizedParties,
        List<String> audiences,
        List<String> issuers,
        int maxLength,
        int maxDepth,
        DataSize cacheSize) {

    private static final Duration MAX_CLOCK_SKEW = Duration.ofDays(1);

    private static final TokenSettings DEFAULTS = new TokenSettings(
            Duration.ofSeconds(5), List.of(), List.of(), List.of(), 16 * 1024, 32, DataSize.ofMegabytes(16));

    /**
     * Checks the settings and copies the lists.
     *
     * @throws IllegalArgumentException if the skew is negative or longer than a day, a limit is not positive
     */
    public TokenSettings {
        Assert.isTrue(!clockSkew.isNegative(), "'clockSkew' must not be negative");
        Assert.isTrue(clockSkew.compareTo(MAX_CLOCK_SKEW) <= 0, "'clockSkew' must not be longer than a day");
        Assert.isTrue(maxLength > 0, "'maxLength' must be positive");
        Assert.isTrue(maxDepth > 0, "'maxDepth' must be positive");
        authorizedParties = List.copyOf(authorizedParties);
        audiences = List.copyOf(audiences);
        issuers = List.copyOf(issuers);
    }

    /**
     * Returns the settings that apply where nothing is configured.
     *
     * @return five seconds of skew; neither authorized parties nor audiences nor issuers
     */
    public static TokenSettings defaults() {
        return DEFAULTS;
    }

    /**
     * Starts from the {@link #defaults()}.
     *
     * @return a builder
     */
    public static TokenSettingsBuilder builder() {
        return DEFAULTS.toBuilder();
    }

    /**
     * Starts from these settings.
     *
     * @return a builder
     */
    public TokenSettingsBuilder toBuilder() {
        return TokenSettingsBuilder.builder(this);
    }
}
