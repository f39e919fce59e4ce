package dev.clerkspring.sdk.authorization;

import dev.clerkspring.sdk.token.ClerkSession;
import java.time.Instant;

/** A permission with one prefix. Those of the session are taken as they are: one without prefix is never found. */
record PermissionRequirement(String permission) implements Requirement {

    PermissionRequirement {
        permission = OrgPrefix.normalize(permission);
    }

    @Override
    public boolean isMetBy(ClerkSession session, Instant now) {
        var organization = session.organization();
        return organization != null
                && !permission.isEmpty()
                && organization.permissions().contains(permission);
    }

    @Override
    public boolean asksForSystemPermission() {
        return permission.startsWith("org:sys_");
    }
}
