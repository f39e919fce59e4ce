package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatRuntimeException;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkRequest;
import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.error.ClerkError;
import dev.clerkspring.sdk.error.ClerkNotFoundException;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.paging.CountedPageQuery;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.sessions.CreateSessionRequest;
import dev.clerkspring.sdk.users.CountUsersQuery;
import dev.clerkspring.sdk.users.CreateUserRequest;
import dev.clerkspring.sdk.users.ListUsersQuery;
import dev.clerkspring.sdk.users.UpdateUserRequest;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.users.UserMetadataRequest;
import dev.clerkspring.sdk.users.VerifyPasswordRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;

/**
 * Users through the real client, over HTTP.
 */
class UsersTests {

    @RegisterExtension
    static final SharedEmulator SHARED = new SharedEmulator();

    private final ClerkEmulator emulator = SHARED.emulator();

    private final ClerkClient clerk = SHARED.clerk();

    @Test
    void createsReadsUpdatesAndDeletesAUser() {
        var created = clerk.users()
                .create(CreateUserRequest.builder()
                        .emailAddress(List.of("zoë@example.com"))
                        .firstName("Zoë")
                        .lastName("Test")
                        .externalId("z 1+2")
                        .build());
        assertThat(created.id()).startsWith("user_");
        assertThat(created.primaryEmailAddressId())
                .isEqualTo(created.emailAddresses().get(0).id());

        var updated = clerk.users()
                .update(
                        created.id(),
                        UpdateUserRequest.builder()
                                .firstName("Zoe")
                                .lastName(Optional.empty())
                                .build());
        assertThat(updated)
                .extracting(User::firstName, User::lastName, User::externalId)
                .containsExactly("Zoe", null, "z 1+2");
        assertThat(clerk.users().get(created.id())).isEqualTo(updated);

        var deleted = clerk.users().delete(created.id());
        assertThat(deleted.deleted()).isTrue();
        assertThatExceptionOfType(ClerkNotFoundException.class)
                .isThrownBy(() -> clerk.users().get(created.id()));
    }

    @Test
    void mergesMetadataDeeplyAndNullDeletes() {
        var remove = new HashMap<String, Object>();
        remove.put("b", null);
        remove.put("c", 3);
        update(Map.of("a", Map.of("b", 1, "keptName", 2), "list", List.of(1, 2)));
        update(Map.of("a", remove, "list", List.of(3)));
        var user = clerk.users().get("user_emulator_ada");
        assertThat(user.publicMetadata())
                .isEqualTo(Metadata.of(Map.of("a", Map.of("keptName", 2, "c", 3), "list", List.of(3))));
        assertThat(user.privateMetadata()).isEqualTo(Metadata.empty());
    }

    @Test
    void replacesOnlyTheMetadataThatIsGiven() {
        update(Map.of("a", 1));
        var request = UserMetadataRequest.builder()
                .privateMetadata(Metadata.of(Map.of("p", true)))
                .build();
        var user = clerk.users().replaceMetadata("user_emulator_ada", request);
        assertThat(user.publicMetadata()).isEqualTo(Metadata.of(Map.of("a", 1)));
        assertThat(user.privateMetadata()).isEqualTo(Metadata.of(Map.of("p", true)));
        var emptied =
                UserMetadataRequest.builder().publicMetadata(Metadata.empty()).build();
        assertThat(clerk.users().replaceMetadata("user_emulator_ada", emptied).publicMetadata())
                .isEqualTo(Metadata.empty());
    }

    private void update(Map<String, Object> metadata) {
        var request = UserMetadataRequest.builder()
                .publicMetadata(Metadata.of(metadata))
                .build();
        clerk.users().updateMetadata("user_emulator_ada", request);
    }

    @Test
    void banningEndsSessionsAndPreventsNewOnes() {
        var session = clerk.sessions().create(new CreateSessionRequest("user_emulator_ben", null));
        assertThat(clerk.users().ban("user_emulator_ben").banned()).isTrue();
        assertThat(clerk.sessions().get(session.id()).status().value()).isEqualTo("revoked");
        assertRefused(
                422,
                "user_banned",
                users -> users.sessions().create(new CreateSessionRequest("user_emulator_ben", null)));
        assertThat(clerk.users().unban("user_emulator_ben").banned()).isFalse();
        assertThat(clerk.users().lock("user_emulator_ben").locked()).isTrue();
        assertThat(clerk.users().unlock("user_emulator_ben").locked()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, false, user_banned", "false, true, user_locked"})
    void nobodySignsInWhoMayNot(boolean banned, boolean locked, String code) {
        if (banned) {
            clerk.users().ban("user_emulator_ben");
        }
        if (locked) {
            clerk.users().lock("user_emulator_ben");
        }
        assertThatRuntimeException()
                .isThrownBy(() -> emulator.sessionToken("ben", null))
                .withMessage(code);
        assertThat(emulator.sessionToken("ada", null)).isNotBlank();
        assertThat(clerk.users().get("user_emulator_ada").lastSignInAt()).isNotNull();
        assertThat(clerk.users().get("user_emulator_ben").lastSignInAt()).isNull();
    }

    @Test
    void verifiesAPassword() {
        var user = clerk.users()
                .create(CreateUserRequest.builder()
                        .username("patricia")
                        .password("correct horse")
                        .build());
        assertThat(user.passwordEnabled()).isTrue();
        assertThat(clerk.users()
                        .verifyPassword(user.id(), new VerifyPasswordRequest("correct horse"))
                        .verified())
                .isTrue();
        assertRefused(
                422,
                "incorrect_password",
                client -> client.users().verifyPassword(user.id(), new VerifyPasswordRequest("wrong")));
        assertRefused(
                400,
                "no_password_set",
                client -> client.users().verifyPassword("user_emulator_ada", new VerifyPasswordRequest("x")));
    }

    @Test
    void takesAProfileImageOfMegabytes() {
        var content = Arrays.copyOf(HexFormat.of().parseHex("89504e470d0a1a0a"), 3_000_000);
        var file = new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "portrait";
            }
        };
        var user = clerk.users().setProfileImage("user_emulator_ada", file);
        assertThat(user.hasImage()).isTrue();
        assertThat(user.imageUrl()).startsWith("data:image/png;base64,iVBORw0KGgoAAAA");
    }

    @Test
    void tellsMembershipsAndSocialTokens() {
        var memberships = clerk.users().getOrganizationMemberships("user_emulator_ada", new PageQuery(null, null));
        assertThat(memberships.totalCount()).isOne();
        assertThat(memberships.data().get(0).role()).isEqualTo("org:admin");
        assertThat(memberships.data().get(0).permissions()).contains("org:invoices:create");
        assertThat(clerk.users()
                        .getOAuthAccessToken(
                                "user_emulator_ada",
                                "oauth_google",
                                CountedPageQuery.builder().build())
                        .data())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            email_address,       ada@example.com,           1
            email_address,       ADA@EXAMPLE.COM,           1
            email_address,       nobody@example.com,        0
            email_address_query, example.com,               3
            query,               ben,                       1
            query,               @,                         3
            name_query,          null,                      0
            name_query,          Cleo Personal,             1
            user_id,             user_emulator_ada,         1
            user_id,             +user_emulator_ada,        1
            user_id,             -user_emulator_ada,        2
            organization_id,     org_emulator_acme,         2
            organization_id,     -org_emulator_acme,        1
            username,            ada,                       0
            external_id,         x,                         0
            phone_number,        +15555550100,              0
            banned,              true,                      0
            banned,              false,                     3
            created_at_after,    0,                         3
            created_at_before,   0,                         0
            last_active_at_since, 0,                        0
            provider,            oauth_google,              0
            """)
    void listsAndCountsTheSameUsers(String parameter, String value, int expected) {
        var list = ClerkRequest.of(HttpMethod.GET, "/v1/users").query(parameter, value);
        var count = ClerkRequest.of(HttpMethod.GET, "/v1/users/count").query(parameter, value);
        assertThat(clerk.exchange(list, User[].class)).hasSize(expected);
        assertThat(clerk.exchange(count, Map.class)).containsEntry("total_count", expected);
    }

    @Test
    void pagesThroughEverybodyInOrder() {
        var names = IntStream.range(0, 23).mapToObj("user%02d"::formatted).toList();
        names.forEach(name -> {
            SHARED.clock().advance(Duration.ofSeconds(1));
            clerk.users().create(CreateUserRequest.builder().username(name).build());
        });
        var query = ListUsersQuery.builder()
                .query("user")
                .orderBy("+username")
                .limit(5)
                .build();
        // The personas' ids contain the word too; they have no username and come first.
        assertThat(clerk.users().stream(query).map(User::username).filter(name -> name != null))
                .isEqualTo(names);
        var newest = ListUsersQuery.builder().limit(2).build();
        assertThat(clerk.users().list(newest).data()).extracting(User::username).containsExactly("user22", "user21");
        assertThat(clerk.users().count(CountUsersQuery.builder().build()).totalCount())
                .isEqualTo(26);
        assertThat(clerk.users().list(ListUsersQuery.builder().build()).data()).hasSize(10);
        var after = ListUsersQuery.builder()
                .orderBy("created_at")
                .startingAfter("user_emulator_cleo")
                .limit(1)
                .build();
        assertThat(clerk.users().list(after).data()).extracting(User::username).containsExactly("user00");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(404, "resource_not_found", null, clerk -> clerk.users().get("user_none")),
                refusal(404, "resource_not_found", null, clerk -> clerk.users().delete("user_none")),
                refusal(
                        422,
                        "form_data_missing",
                        "email_address",
                        clerk -> clerk.users()
                                .create(CreateUserRequest.builder()
                                        .firstName("X")
                                        .build())),
                refusal(
                        422,
                        "form_param_format_invalid",
                        "email_address",
                        clerk -> clerk.users()
                                .create(CreateUserRequest.builder()
                                        .emailAddress(List.of("x"))
                                        .build())),
                refusal(
                        422,
                        "form_identifier_exists",
                        "email_address",
                        clerk -> clerk.users()
                                .create(CreateUserRequest.builder()
                                        .emailAddress(List.of("ADA@example.com"))
                                        .build())),
                refusal(
                        422,
                        "form_password_length_too_short",
                        "password",
                        clerk -> clerk.users()
                                .create(CreateUserRequest.builder()
                                        .username("x")
                                        .password("short")
                                        .build())),
                refusal(
                        422,
                        "form_param_value_invalid",
                        "limit",
                        clerk -> clerk.users()
                                .list(ListUsersQuery.builder().limit(501).build())),
                refusal(
                        422,
                        "form_param_value_invalid",
                        "offset",
                        clerk -> clerk.users()
                                .list(ListUsersQuery.builder().offset(-1).build())),
                refusal(
                        422,
                        "form_param_value_invalid",
                        "order_by",
                        clerk -> clerk.users()
                                .list(ListUsersQuery.builder()
                                        .orderBy("shoe_size")
                                        .build())),
                refusal(
                        422,
                        "form_param_value_invalid",
                        "starting_after",
                        clerk -> clerk.users()
                                .list(ListUsersQuery.builder()
                                        .startingAfter("user_emulator_ada")
                                        .orderBy("username")
                                        .build())),
                refusal(
                        422,
                        "form_param_format_invalid",
                        null,
                        clerk -> clerk.exchange(
                                ClerkRequest.of(HttpMethod.GET, "/v1/users").query("limit", "many"), Object.class)),
                refusal(
                        422,
                        "form_param_unknown",
                        "public_metadata",
                        clerk -> clerk.exchange(
                                ClerkRequest.of(HttpMethod.PATCH, "/v1/users/user_emulator_ada")
                                        .body(Map.of("public_metadata", Map.of())),
                                Object.class)),
                refusal(
                        422,
                        "form_param_value_invalid",
                        "public_metadata",
                        clerk -> clerk.users()
                                .updateMetadata(
                                        "user_emulator_ada",
                                        UserMetadataRequest.builder()
                                                .publicMetadata(Metadata.of(List.of(1)))
                                                .build())),
                refusal(
                        404,
                        "resource_not_found",
                        null,
                        clerk -> clerk.exchange(
                                ClerkRequest.of(HttpMethod.GET, "/v1/nothing/of/the/kind"), Object.class)),
                refusal(
                        405,
                        "method_not_allowed",
                        null,
                        clerk -> clerk.exchange(ClerkRequest.of(HttpMethod.PUT, "/v1/users"), Object.class)));
    }

    private static Arguments refusal(int status, String code, String parameter, Consumer<ClerkClient> call) {
        return Arguments.of(status, code, parameter, call);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("refusals")
    void refusesAsClerkDoes(int status, String code, String parameter, Consumer<ClerkClient> call) {
        var error = assertRefused(status, code, call);
        assertThat(error.paramName()).isEqualTo(parameter);
    }

    private ClerkError assertRefused(int status, String code, Consumer<ClerkClient> call) {
        var refusal = assertThatExceptionOfType(ClerkApiException.class)
                .isThrownBy(() -> call.accept(clerk))
                .actual();
        assertThat(refusal.status()).isEqualTo(status);
        assertThat(refusal.errors()).extracting(ClerkError::code).containsExactly(code);
        assertThat(refusal.clerkTraceId()).isNotBlank();
        return refusal.errors().get(0);
    }
}
