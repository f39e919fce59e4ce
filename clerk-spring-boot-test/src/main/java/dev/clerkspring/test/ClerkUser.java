package dev.clerkspring.test;

import dev.clerkspring.emulator.seed.Seed;
import dev.clerkspring.sdk.token.ClerkSession.FactorAges;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * A user with a session, in an organization or not. Each method returns a changed copy.
 *
 * <pre>{@code
 * mvc.perform(get("/invoices").with(clerkUser().permissions("org:invoices:read")))
 * client.mutateWith(clerkUser().role("org:admin")).get().uri("/invoices")
 * }</pre>
 */
public final class ClerkUser extends ClerkIdentity {

    private final Profile profile;

    ClerkUser(Profile profile) {
        this.profile = profile;
    }

    /**
     * Returns a user who has just signed in, with a password alone, in no organization.
     *
     * @return {@code user_test}
     */
    public static ClerkUser clerkUser() {
        return new ClerkUser(Profile.PLAIN);
    }

    /**
     * Returns a user who has just signed in, with a password alone, in no organization.
     *
     * @param id {@code user_…}
     * @return the user
     */
    public static ClerkUser clerkUser(String id) {
        return clerkUser().id(id);
    }

    /**
     * Returns one of the emulator's own personas, in the organization that is active after signing in.
     *
     * @param id such as {@code ada}
     * @return the persona with its role, permissions, features and plans
     * @throws IllegalArgumentException if there is none of that name; the message lists them
     */
    public static ClerkUser persona(String id) {
        return persona(Seed.defaults(), id);
    }

    /**
     * Returns a persona of a seed of your own.
     *
     * @param seed where it is described
     * @param id its short name
     * @return the persona with its role, permissions, features and plans
     * @throws IllegalArgumentException if there is none of that name; the message lists them
     */
    public static ClerkUser persona(Seed seed, String id) {
        return Personas.get(seed, id);
    }

    /**
     * Sets who it is.
     *
     * @param id {@code user_…}
     * @return a changed copy
     */
    public ClerkUser id(String id) {
        return new ClerkUser(profile.toBuilder().id(id).build());
    }

    /**
     * Sets which session it is.
     *
     * @param sessionId {@code sess_…}
     * @return a changed copy
     */
    public ClerkUser session(String sessionId) {
        return new ClerkUser(profile.toBuilder().sessionId(sessionId).build());
    }

    /**
     * Sets the active organization. Its slug is the id without {@code org_}.
     *
     * @param id {@code org_…}
     * @return a changed copy, in which the user is {@code org:member} unless another role is set
     */
    public ClerkUser organization(String id) {
        return organization(id, id.replaceFirst("^org_", ""));
    }

    /**
     * Sets the active organization.
     *
     * @param id {@code org_…}
     * @param slug its slug
     * @return a changed copy, in which the user is {@code org:member} unless another role is set
     */
    public ClerkUser organization(String id, String slug) {
        return new ClerkUser(
                profile.toBuilder().organization(id).organizationSlug(slug).build());
    }

    /**
     * Sets the role in the active organization; where none is set that is {@code org_test}.
     *
     * @param role such as {@code org:admin}
     * @return a changed copy
     * @throws IllegalArgumentException if it does not begin with {@code org:}
     */
    public ClerkUser role(String role) {
        return new ClerkUser(profile.toBuilder().role(role).build());
    }

    /**
     * Sets the permissions in the active organization; where none is set that is {@code org_test}.
     *
     * @param permissions such as {@code org:invoices:create}
     * @return a changed copy
     * @throws IllegalArgumentException if one does not look like that, or is one of Clerk's system permissions, which no token has
     */
    public ClerkUser permissions(String... permissions) {
        return new ClerkUser(
                profile.toBuilder().permissions(List.of(permissions)).build());
    }

    /**
     * Sets the features.
     *
     * @param features such as {@code export}; {@code org:export} is the organization's and {@code user:export} the user's, and
     *     without scope it is whose session this is
     * @return a changed copy
     */
    public ClerkUser features(String... features) {
        return new ClerkUser(profile.toBuilder().features(List.of(features)).build());
    }

    /**
     * Sets the plans.
     *
     * @param plans such as {@code pro}, {@code org:pro} or {@code user:pro}, as for {@link #features}
     * @return a changed copy
     */
    public ClerkUser plan(String... plans) {
        return new ClerkUser(profile.toBuilder().plans(List.of(plans)).build());
    }

    /**
     * Sets how long ago the user has proved who it is, for re-verification.
     *
     * @param first minutes since the first factor; -1 for never
     * @param second minutes since the second factor; -1 for never
     * @return a changed copy
     */
    public ClerkUser factorAge(int first, int second) {
        return new ClerkUser(
                profile.toBuilder().factorAges(new FactorAges(first, second)).build());
    }

    /**
     * Sets who acts in the user's name.
     *
     * @param userId {@code user_…}
     * @return a changed copy
     */
    public ClerkUser actor(String userId) {
        return new ClerkUser(profile.toBuilder().actor(userId).build());
    }

    /**
     * Sets a claim, whether one of your own or one of Clerk's in the place of what it would be.
     *
     * @param name such as {@code theme}
     * @param value what JSON can say; null leaves the claim out
     * @return a changed copy
     */
    public ClerkUser claim(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(profile.claims());
        more.put(name, value);
        return new ClerkUser(profile.toBuilder().claims(more).build());
    }

    /**
     * Sets several claims.
     *
     * @param claims as for {@link #claim}
     * @return a changed copy
     */
    public ClerkUser claims(Map<String, ? extends @Nullable Object> claims) {
        var user = this;
        for (var claim : claims.entrySet()) {
            user = user.claim(claim.getKey(), claim.getValue());
        }
        return user;
    }

    @Override
    String token(ApplicationUnderTest application) {
        return TestKey.sign("JWT", "cl_B7d4PD111AAA", profile.claims(application.claims()));
    }

    @Override
    Authentication authenticate(ApplicationUnderTest application) {
        return application.authenticateSession(token(application));
    }

    /**
     * Returns the name of the persona, or the id.
     *
     * @return for the names of parameterized tests
     */
    @Override
    public String toString() {
        return profile.label() != null ? profile.label() : profile.id();
    }
}
