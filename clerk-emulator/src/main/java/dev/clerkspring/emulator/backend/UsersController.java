package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.persona.Personas;
import dev.clerkspring.emulator.store.Sessions;
import dev.clerkspring.emulator.store.StoredUser;
import dev.clerkspring.emulator.store.Users;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.model.TotalCount;
import dev.clerkspring.sdk.organizations.OrganizationMembership;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.CountedPageQuery;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.users.CountUsersQuery;
import dev.clerkspring.sdk.users.CreateUserRequest;
import dev.clerkspring.sdk.users.ListUsersQuery;
import dev.clerkspring.sdk.users.OAuthAccessToken;
import dev.clerkspring.sdk.users.PasswordVerification;
import dev.clerkspring.sdk.users.UpdateUserRequest;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.users.UserBuilder;
import dev.clerkspring.sdk.users.UserMetadataRequest;
import dev.clerkspring.sdk.users.UsersApi;
import dev.clerkspring.sdk.users.VerifyPasswordRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.bind.annotation.RestController;

/**
 * Users, for the holder of the secret key. What is abstract here answers 501 (see {@link Uncovered}).
 */
@RestController
public abstract class UsersController implements UsersApi {

    private final Users users;

    private final Sessions sessions;

    private final Personas personas;

    private final Clock clock;

    /**
     * Makes the controller.
     *
     * @param users the users
     * @param sessions what ends with a user
     * @param personas who is in which organization
     * @param clock the time
     */
    protected UsersController(Users users, Sessions sessions, Personas personas, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.personas = personas;
        this.clock = clock;
    }

    /**
     * Makes a controller that covers what is written here and answers 501 to the rest.
     *
     * @param users the users
     * @param sessions what ends with a user
     * @param personas who is in which organization
     * @param clock the time
     * @return the controller
     */
    public static UsersController of(Users users, Sessions sessions, Personas personas, Clock clock) {
        return Uncovered.complete(
                UsersController.class,
                new Class<?>[] {Users.class, Sessions.class, Personas.class, Clock.class},
                new Object[] {users, sessions, personas, clock});
    }

    @Override
    public ClerkPage<User> list(ListUsersQuery query) {
        var found = users.all().stream().filter(new UserFilter(query, personas)).toList();
        return Paging.bare(UserOrder.apply(found, query), query.limit(), query.offset());
    }

    @Override
    public TotalCount count(CountUsersQuery query) {
        var filter = new UserFilter(query, personas);
        return new TotalCount("total_count", users.all().stream().filter(filter).count());
    }

    @Override
    public User create(CreateUserRequest request) {
        return users.add(UserChanges.create(request, clock.instant()));
    }

    @Override
    public User get(String userId) {
        return users.get(userId).user();
    }

    @Override
    public User update(String userId, UpdateUserRequest request) {
        var user = users.change(userId, stored -> UserChanges.update(stored, request, clock.instant()));
        if (request.signOutOfOtherSessions() != null
                && request.signOutOfOtherSessions().orElse(false)) {
            sessions.endAllOf(userId);
        }
        return user;
    }

    @Override
    public DeletedObject delete(String userId) {
        var user = users.remove(userId);
        sessions.endAllOf(userId);
        return new DeletedObject("user", userId, null, true, user.externalId());
    }

    @Override
    public User ban(String userId) {
        var user = change(userId, builder -> builder.banned(true));
        sessions.endAllOf(userId);
        return user;
    }

    @Override
    public User unban(String userId) {
        return change(userId, builder -> builder.banned(false));
    }

    @Override
    public User lock(String userId) {
        return change(userId, builder -> builder.locked(true));
    }

    @Override
    public User unlock(String userId) {
        return change(userId, builder -> builder.locked(false));
    }

    @Override
    public User setProfileImage(String userId, Resource file) {
        var type = MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM);
        try {
            var data = Base64.getEncoder().encodeToString(file.getContentAsByteArray());
            var url = "data:" + type + ";base64," + data;
            return change(
                    userId,
                    builder -> builder.imageUrl(url).profileImageUrl(url).hasImage(true));
        } catch (IOException ex) {
            throw new UncheckedIOException("An upload is in memory", ex);
        }
    }

    @Override
    public User replaceMetadata(String userId, UserMetadataRequest request) {
        return changeMetadata(userId, request, MetadataChanges::replace);
    }

    @Override
    public User updateMetadata(String userId, UserMetadataRequest request) {
        return changeMetadata(userId, request, MetadataChanges::merge);
    }

    /** Nobody has a social account here. */
    @Override
    public ClerkPage<OAuthAccessToken> getOAuthAccessToken(String userId, String provider, CountedPageQuery query) {
        users.get(userId);
        return Boolean.TRUE.equals(query.paginated())
                ? Paging.counted(List.of(), query.limit(), query.offset())
                : Paging.bare(List.of(), query.limit(), query.offset());
    }

    @Override
    public ClerkPage<OrganizationMembership> getOrganizationMemberships(String userId, PageQuery query) {
        var memberships = new Memberships(personas).of(get(userId));
        return Paging.counted(memberships, query.limit(), query.offset());
    }

    @Override
    public PasswordVerification verifyPassword(String userId, VerifyPasswordRequest request) {
        var stored = users.get(userId);
        var text = Parameters.required(request.password(), "password");
        var password = stored.password();
        if (password == null) {
            throw stored.user().passwordEnabled()
                    ? ClerkProblem.notImplemented("users.verifyPassword of an imported digest")
                    : ClerkProblem.of(HttpStatus.BAD_REQUEST, "no_password_set", "The user has no password");
        }
        if (!password.matches(text)) {
            throw ClerkProblem.invalid("incorrect_password", "The provided password is incorrect.", "password");
        }
        return new PasswordVerification(true);
    }

    private User changeMetadata(String userId, UserMetadataRequest request, MetadataChange change) {
        return users.change(userId, stored -> {
            var old = stored.user();
            return with(
                    stored,
                    builder -> builder.publicMetadata(
                                    change.apply(old.publicMetadata(), request.publicMetadata(), "public_metadata"))
                            .privateMetadata(
                                    change.apply(old.privateMetadata(), request.privateMetadata(), "private_metadata"))
                            .unsafeMetadata(
                                    change.apply(old.unsafeMetadata(), request.unsafeMetadata(), "unsafe_metadata")));
        });
    }

    private User change(String userId, Consumer<UserBuilder> change) {
        return users.change(userId, stored -> with(stored, change));
    }

    private StoredUser with(StoredUser stored, Consumer<UserBuilder> change) {
        var builder = UserBuilder.builder(stored.user()).updatedAt(clock.instant());
        change.accept(builder);
        return new StoredUser(builder.build(), stored.password());
    }

    /** Makes new metadata of the old, a request and the parameter's name. */
    private interface MetadataChange {

        Metadata apply(@Nullable Metadata old, @Nullable Metadata change, String parameter);
    }
}
