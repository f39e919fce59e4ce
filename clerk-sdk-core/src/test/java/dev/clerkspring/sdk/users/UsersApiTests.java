package dev.clerkspring.sdk.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.paging.CountedPageQuery;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.verification.VerificationStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class UsersApiTests {

    private static final String USER = """
            {"id": "user_1", "object": "user", "first_name": "Ann", "brand_new_field": {"a": [1]},
            "public_metadata": {"keepCase": 1.10}, "created_at": 1700000000123, "banned": null,
            "email_addresses": [{"id": "idn_1", "email_address": "ann@example.com",
              "verification": {"status": "sublimated", "strategy": "carrier_pigeon", "attempts": 1}}]}""";

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    private final UsersApi users = this.client.api(UsersApi.class);

    private final ReactiveUsersApi reactiveUsers = this.client.api(ReactiveUsersApi.class);

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void readsAUserThatLacksFieldsAndHasNewOnes() {
        this.api.json(200, USER);

        User user = this.users.get("user_1");

        assertThat(this.api.last().uri()).isEqualTo("/v1/users/user_1");
        assertThat(user.firstName()).isEqualTo("Ann");
        assertThat(user.lastName()).isNull();
        assertThat(user.banned()).isFalse();
        assertThat(user.createdAt()).isEqualTo(Instant.ofEpochMilli(1700000000123L));
        assertThat(user.publicMetadata())
                .isEqualTo(Metadata.of(user.publicMetadata().tree()));
        assertThat(user.phoneNumbers()).isEmpty();
        assertThat(user.emailAddresses().get(0).verification().status())
                .isEqualTo(Open.of("sublimated", VerificationStatus.class));
        assertThat(this.reactiveUsers.get("user_1").block()).isEqualTo(user);
    }

    @Test
    void encodesIdsInThePath() {
        this.api.json(200, USER);

        this.users.get("../a b?c#d");

        assertThat(this.api.last().uri()).isEqualTo("/v1/users/..%2Fa%20b%3Fc%23d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void refusesAnIdThatWouldLeadToAnotherOperation(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> this.users.delete(id));
        assertThatIllegalArgumentException().isThrownBy(() -> this.users.ban(id));
        assertThat(this.api.asked()).isEmpty();
    }

    @Test
    void encodesTheQuery() {
        this.api.json(200, "[]");

        this.users.list(ListUsersQuery.builder()
                .emailAddress(List.of("a+b@example.com", "ü@example.com"))
                .userId(List.of("+user_1", "-user_2"))
                .query("a b&c=d%")
                .createdAtBefore(Instant.ofEpochMilli(1700000000123L))
                .banned(false)
                .offset(0)
                .orderBy("+created_at")
                .build());

        assertThat(this.api.last().uri())
                .isEqualTo("/v1/users?email_address=a%2Bb%40example.com&email_address=%C3%BC%40example.com"
                        + "&user_id=%2Buser_1&user_id=-user_2&query=a%20b%26c%3Dd%25&banned=false"
                        + "&created_at_before=1700000000123&offset=0&order_by=%2Bcreated_at");
    }

    @Test
    void sendsNoQuestionMarkWithoutParameters() {
        this.api.json(200, "{\"object\": \"total_count\", \"total_count\": 3}");

        assertThat(this.users.count(CountUsersQuery.builder().build()).totalCount())
                .isEqualTo(3);
        assertThat(this.api.last().uri()).isEqualTo("/v1/users/count");
    }

    @Test
    void walksThePages() {
        this.api
                .json(200, "[" + USER + "," + USER.replace("user_1", "user_2") + "]")
                .json(200, "[" + USER.replace("user_1", "user_3") + "]");

        assertThat(this.users.stream(
                        ListUsersQuery.builder().limit(2).banned(true).build()))
                .extracting(User::id)
                .containsExactly("user_1", "user_2", "user_3");
        assertThat(this.api.asked())
                .extracting(TestApi.Asked::uri)
                .containsExactly("/v1/users?banned=true&limit=2&offset=0", "/v1/users?banned=true&limit=2&offset=2");
    }

    @Test
    void sendsOnlyWhatIsSetAndNullWhereCleared() {
        this.api.json(200, USER);

        this.users.update(
                "user_1",
                UpdateUserRequest.builder()
                        .firstName("Ann")
                        .lastName(Optional.empty())
                        .createdAt(Instant.parse("2026-05-12T01:02:03Z"))
                        .build());

        assertThat(this.api.last().method()).isEqualTo("PATCH");
        assertThat(this.api.last().body())
                .isEqualTo("{\"first_name\":\"Ann\",\"last_name\":null,\"created_at\":\"2026-05-12T01:02:03Z\"}");
    }

    @Test
    void sendsNullsWithinMetadata() {
        this.api.json(200, USER);
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("deleteMe", null);
        changes.put("keepCase", 2);

        this.users.updateMetadata(
                "user_1",
                UserMetadataRequest.builder()
                        .publicMetadata(Metadata.of(changes))
                        .build());

        assertThat(this.api.last().body()).isEqualTo("{\"public_metadata\":{\"deleteMe\":null,\"keepCase\":2}}");
    }

    @Test
    void sendsAPictureAsMultipart() {
        this.api.json(200, USER);

        this.users.setProfileImage("user_1", new ByteArrayResource("pixels".getBytes()) {
            @Override
            public String getFilename() {
                return "me.png";
            }
        });

        assertThat(this.api.last().header("Content-Type")).startsWith("multipart/form-data;");
        assertThat(this.api.last().body()).contains("name=\"file\"", "filename=\"me.png\"", "image/png", "pixels");
    }

    @Test
    void sendsNoBodyWhereItIsOptional() {
        this.api.json(200, USER);

        this.users.removePassword("user_1", null);

        assertThat(this.api.last().body()).isEmpty();
    }

    @Test
    void asksForTheTotalWhereItIsAnOption() {
        this.api.json(200, "{\"data\": [], \"total_count\": 0}");

        var page = this.users.getOAuthAccessToken(
                "user_1", "google", CountedPageQuery.builder().build());

        assertThat(page.totalCount()).isZero();
        assertThat(this.api.last().uri()).isEqualTo("/v1/users/user_1/oauth_access_tokens/google?paginated=true");
    }

    @Test
    void pagesMemberships() {
        this.api.json(
                200, "{\"data\": [{\"id\": \"orgmem_1\", \"organization\": {\"id\": \"org_1\"}}], \"total_count\": 9}");

        var page = this.users.getOrganizationMemberships(
                "user_1", PageQuery.builder().limit(1).build());

        assertThat(page.totalCount()).isEqualTo(9);
        assertThat(page.data().get(0).organization().id()).isEqualTo("org_1");
    }
}
