package dev.clerkspring.sdk.accountless;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for an application.
 *
 * @param source a name of the tool, for statistics
 */
public record AccountlessApplicationQuery(@Nullable String source) implements QueryParameters {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
