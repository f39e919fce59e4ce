package dev.clerkspring.emulator.backend.users;

import dev.clerkspring.emulator.backend.operation.Images;
import dev.clerkspring.emulator.backend.operation.MetadataChanges;
import dev.clerkspring.emulator.backend.operation.Paging;
import dev.clerkspring.emulator.backend.operation.Parameters;
import dev.clerkspring.emulator.backend.operation.Uncovered;
import dev.clerkspring.emulator.entity.Credentials;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.organization.OrganizationViews;
import dev.clerkspring.emulator.session.Sessions;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.user.Users;
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
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.RestController;

/**
 * Users, for the holder of the secret key. What is abstract here answers 501 (see {@link Uncovered}).
 */
@RestController
public abstract class UsersController implements UsersApi {

    private final Store store;

    /**
     * Makes the controller.
     *
     * @param store the users and what ends with them
     */
    protected UsersController(Store store) {
        this.store = store;
    }

    @Override
    public ClerkPage<User> list(ListUsersQuery query) {
        var state = store.state();
        var found = state.all(Kinds.USERS).filter(new UserFilter(query, state)).toList();
        return Paging.bare(UserOrder.apply(found, query), query.limit(), query.offset());
    }

    @Override
    public TotalCount count(CountUsersQuery query) {
        var state = store.state();
        var filter = new UserFilter(query, state);
        return new TotalCount(
                "total_count", state.all(Kinds.USERS).filter(filter).count());
    }

    @Override
    public User create(CreateUserRequest request) {
        return store.write(draft -> put(draft, UserChanges.create(request, draft)));
    }

    @Override
    public User get(String userId) {
        return store.state().get(Kinds.USERS, userId);
    }

    @Override
    public User update(String userId, UpdateUserRequest request) {
        return store.write(draft -> {
            var old = draft.get(Kinds.USERS, userId);
            var user = put(draft, UserChanges.update(old, Credentials.ofPassword(draft, userId), request, draft.now()));
            if (request.signOutOfOtherSessions() != null
                    && request.signOutOfOtherSessions().orElse(false)) {
                Sessions.endAllOf(draft, userId);
            }
            return user;
        });
    }

    @Override
    public DeletedObject delete(String userId) {
        var user = store.write(draft -> Users.delete(draft, userId));
        return new DeletedObject("user", userId, null, true, user.externalId());
    }

    @Override
    public User ban(String userId) {
        return store.write(draft -> {
            var user = change(draft, userId, builder -> builder.banned(true));
            Sessions.endAllOf(draft, userId);
            return user;
        });
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
        var url = Images.dataUrl(file);
        return change(
                userId, builder -> builder.imageUrl(url).profileImageUrl(url).hasImage(true));
    }

    @Override
    public User replaceMetadata(String userId, UserMetadataRequest request) {
        return changeMetadata(userId, request, MetadataChanges.REPLACE);
    }

    @Override
    public User updateMetadata(String userId, UserMetadataRequest request) {
        return changeMetadata(userId, request, MetadataChanges.MERGE);
    }

    /** Nobody has a social account here. */
    @Override
    public ClerkPage<OAuthAccessToken> getOAuthAccessToken(String userId, String provider, CountedPageQuery query) {
        get(userId);
        return Paging.countedIf(query.paginated(), List.of(), query.limit(), query.offset());
    }

    @Override
    public ClerkPage<OrganizationMembership> getOrganizationMemberships(String userId, PageQuery query) {
        get(userId);
        var state = store.state();
        var memberships = Membership.of(state, userId)
                .map(membership -> OrganizationViews.membership(state, membership))
                .toList();
        return Paging.counted(memberships, query.limit(), query.offset());
    }

    @Override
    public PasswordVerification verifyPassword(String userId, VerifyPasswordRequest request) {
        var state = store.state();
        state.get(Kinds.USERS, userId);
        var text = Parameters.required(request.password(), "password");
        var password = Credentials.ofPassword(state, userId);
        if (password == null) {
            throw ClerkProblem.badRequest(
                    "no_password_set", "no password set", "This user does not have a password set for their account");
        }
        if (!password.matches(text)) {
            throw ClerkProblem.invalid("incorrect_password", "The provided password is incorrect.", "password");
        }
        return new PasswordVerification(true);
    }

    private User changeMetadata(String userId, UserMetadataRequest request, MetadataChanges change) {
        return store.write(draft -> {
            var old = draft.get(Kinds.USERS, userId);
            return change(
                    draft,
                    userId,
                    builder -> builder.publicMetadata(
                                    change.apply(old.publicMetadata(), request.publicMetadata(), "public_metadata"))
                            .privateMetadata(
                                    change.apply(old.privateMetadata(), request.privateMetadata(), "private_metadata"))
                            .unsafeMetadata(
                                    change.apply(old.unsafeMetadata(), request.unsafeMetadata(), "unsafe_metadata")));
        });
    }

    private User change(String userId, Consumer<UserBuilder> change) {
        return store.write(draft -> change(draft, userId, change));
    }

    private static User change(Draft draft, String userId, Consumer<UserBuilder> change) {
        return draft.change(Kinds.USERS, userId, user -> {
            var builder = UserBuilder.builder(user).updatedAt(draft.now());
            change.accept(builder);
            return builder.build();
        });
    }

    private static User put(Draft draft, UserChanges.Changed changed) {
        draft.put(Kinds.CREDENTIALS, changed.credentials());
        return draft.put(Kinds.USERS, changed.user());
    }
}
