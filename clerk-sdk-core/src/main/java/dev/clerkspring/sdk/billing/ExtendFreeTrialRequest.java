package dev.clerkspring.sdk.billing;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import org.springframework.util.Assert;

/**
 * Until when a plan can be tried for free.
 *
 * @param extendTo until when: later than now, and not by more than 365 days
 */
public record ExtendFreeTrialRequest(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant extendTo) {

    /**
     * Checks that what Clerk requires is there.
     */
    public ExtendFreeTrialRequest {
        Assert.notNull(extendTo, "'extendTo' must be set");
    }
}
