package dev.clerkspring.sdk.authorization;

import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.sdk.token.ClerkSession.Entitlement;
import java.time.Instant;
import java.util.List;

/** A feature or a plan: {@code name}, or {@code scope:name}, of which whatever follows a second colon is left out. */
record EntitlementRequirement(Kind kind, String name) implements Requirement {

    enum Kind {
        FEATURE,
        PLAN
    }

    @Override
    public boolean isMetBy(ClerkSession session, Instant now) {
        var pieces = name.split(":", -1);
        return pieces.length == 1
                ? has(session, pieces[0], true, true)
                : switch (pieces[0]) {
                    case "o", "org", "organization" -> has(session, pieces[1], true, false);
                    case "u", "user" -> has(session, pieces[1], false, true);
                    default -> false;
                };
    }

    private boolean has(ClerkSession session, String wanted, boolean organization, boolean user) {
        return !wanted.isEmpty()
                && entitlements(session).stream()
                        .filter(entitlement -> entitlement.name().equals(wanted))
                        .anyMatch(entitlement ->
                                organization && entitlement.organization() || user && entitlement.user());
    }

    private List<Entitlement> entitlements(ClerkSession session) {
        return kind == Kind.FEATURE ? session.features() : session.plans();
    }
}
