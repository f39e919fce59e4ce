package dev.clerkspring.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.clerk.backend_api.Clerk;
import com.clerk.backend_api.helpers.security.VerifyToken;
import com.clerk.backend_api.helpers.security.models.VerifyTokenOptions;
import com.clerk.backend_api.models.components.User;
import com.clerk.backend_api.models.errors.ClerkErrors;
import com.clerk.backend_api.models.operations.CreateUserRequestBody;
import com.clerk.backend_api.models.operations.GetUserListRequest;
import com.clerk.backend_api.models.operations.GetUsersCountRequest;
import com.clerk.backend_api.models.operations.UpdateUserMetadataRequestBody;
import io.jsonwebtoken.Claims;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Clerk's own SDK for Java, {@code com.clerk:backend-api}, against the emulator's jar.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClerkJavaSdkTests {

    private StandaloneEmulator emulator;

    private Clerk clerk;

    @BeforeAll
    void start() {
        emulator = StandaloneEmulator.start();
        clerk = client(emulator.secretKey());
    }

    @AfterAll
    void stop() {
        if (emulator != null) {
            emulator.close();
        }
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    @Test
    void listsAndCountsUsers() {
        var page =
                GetUserListRequest.builder().limit(2L).orderBy("+email_address").build();
        assertThat(clerk.users().list(page).userList().orElseThrow())
                .extracting(User::id)
                .containsExactly("user_emulator_ada", "user_emulator_ben");
        var named = GetUsersCountRequest.builder().query("cleo").build();
        assertThat(clerk.users().count(named).totalCount().orElseThrow().totalCount())
                .isEqualTo(1);
    }

    @Test
    void createsAUserAndMergesMetadata() {
        var request = CreateUserRequestBody.builder()
                .emailAddress(List.of("new@example.com"))
                .firstName("New")
                .publicMetadata(Map.of("a", Map.of("b", 1), "c", 2))
                .build();
        var created = clerk.users().create(request).user().orElseThrow();
        assertThat(created.firstName().get()).isEqualTo("New");

        var change = UpdateUserMetadataRequestBody.builder()
                .publicMetadata(Map.of("a", Map.of("d", 3)))
                .build();
        clerk.users().updateMetadata(created.id(), Optional.of(change), Optional.empty());
        var found = clerk.users().get(created.id()).user().orElseThrow();
        assertThat(found.publicMetadata()).isEqualTo(Map.of("a", Map.of("b", 1, "d", 3), "c", 2));
    }

    @Test
    void verifiesATokenByThePublishedKeys() throws Exception {
        assertThat(clerk.jwks().getJWKSDirect().jwks().orElseThrow().keys().orElseThrow())
                .singleElement()
                .satisfies(key -> assertThat(key.kid().orElseThrow()).startsWith("ins_emulator"));
        var options = VerifyTokenOptions.Builder.withSecretKey(emulator.secretKey())
                .apiUrl(emulator.apiUrl())
                .build();
        var verified = VerifyToken.verifyToken(emulator.sessionToken("ada"), options);
        assertThat(verified.payload())
                .asInstanceOf(type(Claims.class))
                .extracting(Claims::getSubject)
                .isEqualTo("user_emulator_ada");
    }

    @Test
    void readsRefusals() {
        var unknown =
                catchThrowableOfType(ClerkErrors.class, () -> clerk.users().get("user_none"));
        assertThat(unknown.code()).isEqualTo(404);
        assertThat(code(unknown)).isEqualTo("resource_not_found");

        var request = CreateUserRequestBody.builder()
                .emailAddress(List.of("ada@example.com"))
                .build();
        var taken = catchThrowableOfType(ClerkErrors.class, () -> clerk.users().create(request));
        assertThat(taken.code()).isEqualTo(422);
        assertThat(code(taken)).isEqualTo("form_identifier_exists");

        var stranger = catchThrowableOfType(
                ClerkErrors.class, () -> client("sk_test_other").users().get("user_none"));
        assertThat(stranger.code()).isEqualTo(401);
        assertThat(code(stranger)).isEqualTo("clerk_key_invalid");
    }

    private static String code(ClerkErrors refusal) {
        return refusal.errors().orElseThrow().get(0).code();
    }

    private Clerk client(String secretKey) {
        return Clerk.builder()
                .serverURL(emulator.apiUrl() + "/v1")
                .bearerAuth(secretKey)
                .build();
    }
}
