package dev.clerkspring.sdk.redirecturls;

import dev.clerkspring.sdk.model.Redacted;
import org.springframework.util.Assert;

/**
 * An address to allow.
 *
 * @param url the whole of it, with {@code https} or a scheme of the application's own: {@code my-app://oauth-callback}
 */
public record CreateRedirectUrlRequest(String url) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateRedirectUrlRequest {
        Assert.notNull(url, "'url' must be set");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
