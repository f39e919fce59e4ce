package dev.clerkspring.emulator.entity;

import dev.clerkspring.emulator.state.Kind;
import dev.clerkspring.sdk.apikeys.ApiKey;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.machines.M2mToken;
import dev.clerkspring.sdk.organizations.Organization;
import dev.clerkspring.sdk.phonenumbers.PhoneNumber;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.users.User;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The kinds of things that the emulator keeps.
 */
public final class Kinds {

    /** Users, as the API tells them. */
    public static final Kind<User> USERS = Kind.of("users", "user", User.class, User::id)
            .unique("email_address", user -> user.emailAddresses().stream().map(EmailAddress::emailAddress))
            .unique("phone_number", user -> user.phoneNumbers().stream().map(PhoneNumber::phoneNumber))
            .unique("username", user -> Stream.ofNullable(user.username()))
            .unique("external_id", user -> Stream.ofNullable(user.externalId()));

    /** What users prove who they are by. */
    public static final Kind<Credentials> CREDENTIALS =
            Kind.of("credentials", "credentials", Credentials.class, Credentials::userId);

    /** Who can sign in with one click. */
    public static final Kind<Persona> PERSONAS = Kind.of("personas", "persona", Persona.class, Persona::id);

    /** Browsers, which the API calls clients. */
    public static final Kind<Browser> BROWSERS = Kind.of("clients", "client", Browser.class, Browser::id);

    /** Who is signing in. */
    public static final Kind<SignInAttempt> SIGN_INS =
            Kind.of("sign_ins", "sign in", SignInAttempt.class, SignInAttempt::id);

    /** Who is signing up. */
    public static final Kind<SignUpAttempt> SIGN_UPS =
            Kind.of("sign_ups", "sign up", SignUpAttempt.class, SignUpAttempt::id);

    /** Sessions, as the API tells them. */
    public static final Kind<Session> SESSIONS = Kind.of("sessions", "session", Session.class, Session::id);

    /** Organizations, as the API tells them; members are counted when one is told. */
    public static final Kind<Organization> ORGANIZATIONS = Kind.of(
                    "organizations", "organization", Organization.class, Organization::id)
            .unique("slug", organization -> Stream.ofNullable(organization.slug()));

    /** Who is in which organization. */
    public static final Kind<Membership> MEMBERSHIPS = Kind.of(
                    "organization_memberships", "organization membership", Membership.class, Membership::id)
            .unique("user_id", membership -> Stream.of(membership.organizationId() + " " + membership.userId()));

    /** Roles in organizations. */
    public static final Kind<Role> ROLES =
            Kind.of("roles", "role", Role.class, Role::id).unique("key", role -> Stream.of(role.key()));

    /** What roles may be allowed. */
    public static final Kind<Permission> PERMISSIONS = Kind.of(
                    "permissions", "permission", Permission.class, Permission::id)
            .unique("key", permission -> Stream.of(permission.key()));

    /** What can be subscribed to. */
    public static final Kind<Plan> PLANS = Kind.of("plans", "plan", Plan.class, Plan::slug);

    /** Who has subscribed to what. */
    public static final Kind<Subscription> SUBSCRIPTIONS =
            Kind.of("subscriptions", "subscription", Subscription.class, Subscription::subjectId);

    /** Which roles organizations can choose from. */
    public static final Kind<RoleSet> ROLE_SETS =
            Kind.of("role_sets", "role set", RoleSet.class, RoleSet::id).unique("key", set -> Stream.of(set.key()));

    /** Invitations to the application and into organizations. */
    public static final Kind<Invitation> INVITATIONS =
            Kind.of("invitations", "invitation", Invitation.class, Invitation::id);

    /** What signs users in once. */
    public static final Kind<SignInTicket> SIGN_IN_TICKETS =
            Kind.of("sign_in_tokens", "sign-in token", SignInTicket.class, SignInTicket::id);

    /** What renews sessions' tokens. */
    public static final Kind<RefreshToken> REFRESH_TOKENS =
            Kind.of("refresh_tokens", "refresh token", RefreshToken.class, RefreshToken::token);

    /** Codes for phone numbers. */
    public static final Kind<PhoneCode> PHONE_CODES = Kind.of(
            "phone_codes",
            "verification",
            PhoneCode.class,
            code -> Objects.requireNonNull(code.verification().id()));

    /** Templates of tokens. */
    public static final Kind<TokenTemplate> TOKEN_TEMPLATES = Kind.of(
                    "jwt_templates", "JWT template", TokenTemplate.class, TokenTemplate::id)
            .unique("name", row -> Stream.of(row.template().name()));

    /** Machines that call others. */
    public static final Kind<Machine> MACHINES = Kind.of("machines", "machine", Machine.class, Machine::id);

    /** Tokens of machines that are looked up, with their secrets. */
    public static final Kind<M2mToken> M2M_TOKENS = Kind.of("m2m_tokens", "M2M token", M2mToken.class, M2mToken::id);

    /** API keys, with their secrets. */
    public static final Kind<ApiKey> API_KEYS = Kind.of("api_keys", "API key", ApiKey.class, ApiKey::id);

    /** What users have given to OAuth applications. */
    public static final Kind<OAuthToken> OAUTH_TOKENS =
            Kind.of("oauth_access_tokens", "OAuth token", OAuthToken.class, OAuthToken::id);

    /** The settings of the instance, at most one row. */
    public static final Kind<InstanceSettings> INSTANCE =
            Kind.of("instance_settings", "instance", InstanceSettings.class, InstanceSettings::id);

    private Kinds() {}

    /**
     * Returns all kinds.
     *
     * @return what is referred to before what refers to it
     */
    public static List<Kind<?>> all() {
        return List.of(
                INSTANCE,
                PLANS,
                PERMISSIONS,
                ROLES,
                ROLE_SETS,
                USERS,
                CREDENTIALS,
                PERSONAS,
                ORGANIZATIONS,
                MEMBERSHIPS,
                SUBSCRIPTIONS,
                BROWSERS,
                SESSIONS,
                SIGN_INS,
                SIGN_UPS,
                REFRESH_TOKENS,
                INVITATIONS,
                SIGN_IN_TICKETS,
                PHONE_CODES,
                TOKEN_TEMPLATES,
                MACHINES,
                M2M_TOKENS,
                API_KEYS,
                OAUTH_TOKENS);
    }
}
