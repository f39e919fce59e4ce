package dev.clerkspring.emulator.persona;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A persona's place in an organization.
 *
 * @param organization the organization, the same for all its members
 * @param role such as {@code org:admin}
 * @param permissions such as {@code org:invoices:create}
 */
public record Membership(EmulatedOrganization organization, String role, List<String> permissions) {

    private static final Pattern ROLE = Pattern.compile("org:[a-z0-9_-]+");

    private static final Pattern PERMISSION = Pattern.compile("org:[a-z0-9_-]+:[a-z0-9_-]+");

    /** Checks role and permissions. */
    public Membership {
        if (!ROLE.matcher(role).matches()) {
            throw new IllegalArgumentException("A role looks like 'org:admin'");
        }
        if (!permissions.stream().allMatch(name -> PERMISSION.matcher(name).matches())) {
            throw new IllegalArgumentException("A permission looks like 'org:invoices:create'");
        }
        permissions = permissions.stream().distinct().toList();
    }
}
