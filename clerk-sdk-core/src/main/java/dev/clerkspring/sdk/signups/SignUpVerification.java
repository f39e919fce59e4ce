package dev.clerkspring.sdk.signups;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the verification of something has come.
 *
 * @param nextAction what it waits for
 * @param supportedStrategies how it can be verified, for example {@code email_code}
 */
public record SignUpVerification(
        @Nullable Open<SignUpNextAction> nextAction,
        @Nullable List<String> supportedStrategies) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
