package dev.clerkspring.sdk.token;

import dev.clerkspring.sdk.token.ClerkSession.ActiveOrganization;
import dev.clerkspring.sdk.token.ClerkSession.Actor;
import dev.clerkspring.sdk.token.ClerkSession.FactorAges;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a session out of claims of version 1 and 2. */
final class SessionClaims {

    private final Map<String, Object> claims;

    SessionClaims(Map<String, Object> claims) {
        this.claims = claims;
    }

    ClerkSession session() {
        var subject = text(claims.get("sub"));
        return new ClerkSession(
                subject != null ? subject : "",
                text(claims.get("sid")),
                isVersion2() ? organizationOfVersion2() : organizationOfVersion1(),
                ScopedNames.parse(claims.get("fea")),
                ScopedNames.parse(claims.get("pla")),
                actor(),
                factorAges(),
                "pending".equals(claims.get("sts")),
                instant("iat"),
                instant("exp"),
                claims);
    }

    private boolean isVersion2() {
        return claims.get("v") instanceof Number version && version.doubleValue() == 2;
    }

    private @Nullable ActiveOrganization organizationOfVersion1() {
        var id = text(claims.get("org_id"));
        if (id == null) {
            return null;
        }
        var permissions = claims.get("org_permissions") instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.<String>of();
        return new ActiveOrganization(id, text(claims.get("org_slug")), text(claims.get("org_role")), permissions);
    }

    private @Nullable ActiveOrganization organizationOfVersion2() {
        if (!(claims.get("o") instanceof Map<?, ?> organization)) {
            return null;
        }
        var id = text(organization.get("id"));
        if (id == null) {
            return null;
        }
        var role = text(organization.get("rol"));
        return new ActiveOrganization(
                id,
                text(organization.get("slg")),
                role != null ? "org:" + role : null,
                PermissionDecoder.permissions(claims.get("fea"), organization));
    }

    /** Nobody may pass for the user himself because his impersonator's id cannot be read. */
    private @Nullable Actor actor() {
        if (!(claims.get("act") instanceof Map<?, ?> actor)) {
            return null;
        }
        var subject = text(actor.get("sub"));
        @SuppressWarnings("unchecked") // the names of JSON members are texts
        var members = (Map<String, Object>) actor;
        return new Actor(subject != null ? subject : "", members);
    }

    private @Nullable FactorAges factorAges() {
        if (!(claims.get("fva") instanceof List<?> ages) || ages.size() != 2) {
            return null;
        }
        var first = age(ages.get(0));
        var second = age(ages.get(1));
        return first != null && second != null ? new FactorAges(first, second) : null;
    }

    /** Minutes, fractions rounded up so that nothing seems fresher than it is. */
    private static @Nullable Integer age(@Nullable Object minutes) {
        if (!(minutes instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            return null;
        }
        double age = number.doubleValue();
        return age == -1 || age >= 0 ? (int) Math.ceil(age) : null;
    }

    private @Nullable Instant instant(String name) {
        var seconds = NumericDate.seconds(claims.get(name));
        return seconds != null ? Instant.ofEpochSecond(seconds) : null;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isEmpty() ? text : null;
    }
}
