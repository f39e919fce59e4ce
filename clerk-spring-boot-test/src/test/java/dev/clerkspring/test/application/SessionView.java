package dev.clerkspring.test.application;

import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.sdk.token.ClerkSession.ActiveOrganization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an endpoint tells of a session. */
public record SessionView(
        String user,
        @Nullable String organization,
        @Nullable String role,
        List<String> permissions) {

    static SessionView of(ClerkSession session) {
        var organization = session.organization();
        return organization == null
                ? new SessionView(session.userId(), null, null, List.of())
                : of(session.userId(), organization);
    }

    private static SessionView of(String user, ActiveOrganization organization) {
        return new SessionView(user, organization.slug(), organization.role(), organization.permissions());
    }
}
