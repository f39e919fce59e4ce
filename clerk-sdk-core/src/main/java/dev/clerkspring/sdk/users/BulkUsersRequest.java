package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.model.Absent;
import java.util.List;

/**
 * The users that an operation is for.
 *
 * @param userIds their ids
 */
public record BulkUsersRequest(List<String> userIds) {

    /**
     * Reads a missing list as an empty one.
     */
    public BulkUsersRequest {
        userIds = Absent.orEmpty(userIds);
    }
}
