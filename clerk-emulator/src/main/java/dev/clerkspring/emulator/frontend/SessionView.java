package dev.clerkspring.emulator.frontend;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.sessions.SessionStatus;
import dev.clerkspring.sdk.sessions.SessionToken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A session as the Frontend API tells it to its own browser, with a token to go on with. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SessionView(
        String object,
        String id,
        Open<SessionStatus> status,
        Instant expireAt,
        Instant abandonAt,
        Instant lastActiveAt,
        @Nullable SessionToken lastActiveToken,
        @Nullable Metadata actor,
        @Nullable String lastActiveOrganizationId,
        JsonNode user,
        PublicUserView publicUserData,
        List<Long> factorVerificationAge,
        Instant createdAt,
        Instant updatedAt) {}
