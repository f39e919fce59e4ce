package dev.clerkspring.sdk.authorization;

import dev.clerkspring.sdk.token.ClerkSession;
import java.time.Instant;

/** A role, with one prefix or none left of it; very old instances have roles without prefix in their tokens. */
record RoleRequirement(String role) implements Requirement {

    RoleRequirement {
        role = OrgPrefix.normalize(role);
    }

    @Override
    public boolean isMetBy(ClerkSession session, Instant now) {
        var organization = session.organization();
        return organization != null
                && organization.role() != null
                && !role.isEmpty()
                && role.equals(OrgPrefix.normalize(organization.role()));
    }
}
