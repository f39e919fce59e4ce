package dev.clerkspring.sdk.users;

import java.util.List;
import org.springframework.util.Assert;

/**
 * The users that an operation is for.
 *
 * @param userIds their ids, 1 to 50
 */
public record BulkUsersRequest(List<String> userIds) {

    /**
     * Checks that what Clerk requires is there.
     */
    public BulkUsersRequest {
        Assert.notEmpty(userIds, "'userIds' must be set");
    }
}
