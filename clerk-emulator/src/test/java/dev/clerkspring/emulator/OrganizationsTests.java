package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkRequest;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.organizations.CreateOrganizationMembershipRequest;
import dev.clerkspring.sdk.organizations.CreateOrganizationRequest;
import dev.clerkspring.sdk.organizations.CreateOrganizationRequestBuilder;
import dev.clerkspring.sdk.organizations.GetOrganizationQuery;
import dev.clerkspring.sdk.organizations.ListOrganizationsQuery;
import dev.clerkspring.sdk.organizations.Organization;
import dev.clerkspring.sdk.organizations.OrganizationMetadataRequest;
import dev.clerkspring.sdk.organizations.UpdateOrganizationRequest;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.sessions.CreateSessionRequest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
 * Organizations through the real client, over HTTP.
 */
class OrganizationsTests {

    private static final String ACME = "org_emulator_acme";

    @RegisterExtension
    static final SharedEmulator SHARED = new SharedEmulator();

    private final ClerkClient clerk = SHARED.clerk();

    private Organization create(String name) {
        return clerk.organizations()
                .create(CreateOrganizationRequest.builder().name(name).build());
    }

    @Test
    void createsReadsUpdatesAndDeletesAnOrganization() {
        var created = clerk.organizations()
                .create(CreateOrganizationRequest.builder()
                        .name("Möbel & Söhne")
                        .createdBy("user_emulator_cleo")
                        .publicMetadata(Metadata.of(Map.of("since", 1998)))
                        .build());
        assertThat(created.id()).startsWith("org_");
        assertThat(created)
                .extracting(
                        Organization::slug,
                        Organization::maxAllowedMemberships,
                        Organization::createdBy,
                        Organization::roleSetKey)
                .containsExactly("mobel-sohne", 5L, "user_emulator_cleo", "role_set:default");
        assertThat(clerk.organizations().get("mobel-sohne")).isEqualTo(created);

        var updated = clerk.organizations()
                .update(
                        created.id(),
                        UpdateOrganizationRequest.builder()
                                .name("Möbel")
                                .adminDeleteEnabled(false)
                                .build());
        assertThat(updated)
                .extracting(Organization::name, Organization::slug, Organization::adminDeleteEnabled)
                .containsExactly("Möbel", "mobel-sohne", false);

        assertThat(clerk.organizations().delete(created.id()).deleted()).isTrue();
        assertThat(Refused.by(() -> clerk.organizations().get(created.id())))
                .isEqualTo(Refused.of(404, "resource_not_found"));
    }

    @Test
    void theCreatorIsItsFirstAdmin() {
        var created = clerk.organizations()
                .create(CreateOrganizationRequest.builder()
                        .name("Own")
                        .createdBy("user_emulator_cleo")
                        .build());
        var memberships = clerk.users().getOrganizationMemberships("user_emulator_cleo", new PageQuery(null, null));
        assertThat(memberships.data()).singleElement().satisfies(membership -> {
            assertThat(membership.organization().id()).isEqualTo(created.id());
            assertThat(membership.role()).isEqualTo("org:admin");
            assertThat(membership.permissions()).contains("org:sys_memberships:manage", "org:invoices:read");
        });
    }

    @Test
    void aSlugThatIsTakenIsMadeUnique() {
        assertThat(Stream.of(create("Acme"), create("acme"), create("!?")).map(Organization::slug))
                .containsExactly("acme-2", "acme-3", "organization");
    }

    @Test
    void deletingOneEndsMembershipsAndLeavesSessions() {
        var session = clerk.sessions().create(new CreateSessionRequest("user_emulator_ada", ACME));
        clerk.organizations().delete(ACME);
        assertThat(clerk.sessions().get(session.id()).lastActiveOrganizationId())
                .isNull();
        assertThat(clerk.sessions().get(session.id()).status()).isEqualTo(session.status());
        assertThat(clerk.users()
                        .getOrganizationMemberships("user_emulator_ada", new PageQuery(null, null))
                        .data())
                .isEmpty();
    }

    @Test
    void mergesAndReplacesMetadata() {
        var remove = new HashMap<String, Object>();
        remove.put("b", null);
        merge(Map.of("a", Map.of("b", 1, "c", 2), "d", 1));
        var merged = merge(Map.of("a", remove));
        assertThat(merged.publicMetadata()).isEqualTo(Metadata.of(Map.of("a", Map.of("c", 2), "d", 1)));
        var replaced = clerk.organizations()
                .replaceMetadata(
                        ACME,
                        OrganizationMetadataRequest.builder()
                                .privateMetadata(Metadata.of(Map.of("e", 1)))
                                .build());
        assertThat(replaced.publicMetadata()).isEqualTo(merged.publicMetadata());
        assertThat(replaced.privateMetadata()).isEqualTo(Metadata.of(Map.of("e", 1)));
    }

    private Organization merge(Map<String, Object> metadata) {
        return clerk.organizations()
                .mergeMetadata(
                        ACME,
                        OrganizationMetadataRequest.builder()
                                .publicMetadata(Metadata.of(metadata))
                                .build());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            image/png,  89504e470d0a1a0a
            image/jpeg, ffd8ffdb
            image/gif,  474946383761
            image/gif,  474946383961
            image/webp, 52494646ffffff0a57454250
            """)
    void takesALogoByItsContent(String type, String content) {
        var logo = file("logo", HexFormat.of().parseHex(content));
        var organization = clerk.organizations().uploadLogo(ACME, logo, "user_emulator_ada");
        assertThat(organization.hasImage()).isTrue();
        assertThat(organization.imageUrl()).startsWith("data:" + type + ";base64,");
        assertThat(clerk.organizations().deleteLogo(ACME).hasImage()).isFalse();
    }

    private static ByteArrayResource file(String name, byte[] content) {
        return new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    @Test
    void countsMembersWhenAsked() {
        assertThat(clerk.organizations().get(ACME).membersCount()).isNull();
        var counted = clerk.organizations()
                .get(
                        ACME,
                        GetOrganizationQuery.builder()
                                .includeMembersCount(true)
                                .includeMissingMemberWithElevatedPermissions(true)
                                .build());
        assertThat(counted.membersCount()).isEqualTo(2);
        assertThat(counted.pendingInvitationsCount()).isZero();
        assertThat(counted.missingMemberWithElevatedPermissions()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            query,           ACM,                 acme
            query,           org_emulator_acme,   acme
            query,           nothing,
            user_id,         user_emulator_cleo,  zebra
            user_id,         -user_emulator_ada,  zebra bebop
            organization_id, +org_emulator_acme,  acme
            organization_id, -org_emulator_acme,  zebra bebop
            order_by,        name,                acme bebop zebra
            order_by,        -name,               zebra bebop acme
            order_by,        members_count,       bebop zebra acme
            order_by,        +created_at,         acme bebop zebra
            limit,           1,                   zebra
            offset,          2,                   acme
            """)
    void lists(String parameter, String value, String expected) {
        create("Bebop");
        clerk.organizationMemberships()
                .create(
                        create("Zebra").id(),
                        CreateOrganizationMembershipRequest.builder()
                                .userId("user_emulator_cleo")
                                .role("org:member")
                                .build());
        var request = ClerkRequest.of(HttpMethod.GET, "/v1/organizations").query(parameter, value);
        var found = (List<?>) clerk.exchange(request, Map.class).get("data");
        assertThat(found).extracting("slug").isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void listsTheNewestFirstWithTheNumberOfAll() {
        create("Second");
        var page = clerk.organizations()
                .list(ListOrganizationsQuery.builder().limit(1).build());
        assertThat(page.totalCount()).isEqualTo(2);
        assertThat(page.data()).extracting(Organization::slug).containsExactly("second");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(422, "form_param_missing", "name", clerk -> create(clerk, b -> b.name(" "))),
                refusal(
                        422,
                        "form_param_max_length_exceeded",
                        "name",
                        clerk -> create(clerk, b -> b.name("x".repeat(257)))),
                refusal(422, "form_param_format_invalid", "slug", clerk -> create(clerk, b -> b.slug("No Slug"))),
                refusal(422, "form_identifier_exists", "slug", clerk -> create(clerk, b -> b.slug("acme"))),
                refusal(
                        400,
                        "organization_creator_not_found",
                        null,
                        clerk -> create(clerk, b -> b.createdBy("user_none"))),
                refusal(404, "resource_not_found", null, clerk -> create(clerk, b -> b.roleSetKey("role_set:no"))),
                refusal(
                        422,
                        "form_param_value_invalid",
                        "max_allowed_memberships",
                        clerk -> create(clerk, b -> b.maxAllowedMemberships(-1))),
                refusal(
                        422,
                        "form_param_value_invalid",
                        "public_metadata",
                        clerk -> create(clerk, b -> b.publicMetadata(Metadata.of(List.of())))),
                refusal(
                        404,
                        "resource_not_found",
                        null,
                        clerk -> clerk.organizations().delete("org_none")),
                refusal(
                        422,
                        "form_param_unknown",
                        "public_metadata",
                        clerk -> clerk.exchange(
                                ClerkRequest.of(HttpMethod.PATCH, "/v1/organizations/" + ACME)
                                        .body(Map.of("public_metadata", Map.of())),
                                Object.class)),
                refusal(
                        400,
                        "image_type_invalid",
                        null,
                        clerk -> clerk.organizations().uploadLogo(ACME, file("a.gif", "plain text".getBytes()), null)),
                refusal(
                        422,
                        "form_param_value_invalid",
                        "order_by",
                        clerk -> clerk.organizations()
                                .list(ListOrganizationsQuery.builder()
                                        .orderBy("shoes")
                                        .build())));
    }

    private static void create(ClerkClient clerk, UnaryOperator<CreateOrganizationRequestBuilder> more) {
        clerk.organizations()
                .create(more.apply(CreateOrganizationRequest.builder().name("Any"))
                        .build());
    }

    private static Arguments refusal(int status, String code, String parameter, Consumer<ClerkClient> call) {
        return Arguments.of(new Refused(status, code, parameter), call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refusesAsClerkDoes(Refused refused, Consumer<ClerkClient> call) {
        assertThat(Refused.by(() -> call.accept(clerk))).isEqualTo(refused);
    }
}
