package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.jwttemplates.JwtTemplate;
import dev.clerkspring.sdk.jwttemplates.JwtTemplateRequest;
import dev.clerkspring.sdk.jwttemplates.JwtTemplateRequestBuilder;
import dev.clerkspring.sdk.paging.CountedPageQuery;
import dev.clerkspring.sdk.sessions.CreateSessionRequest;
import dev.clerkspring.sdk.sessions.CreateSessionTokenRequest;
import dev.clerkspring.sdk.users.UserMetadataRequest;
import java.util.Base64;
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
import tools.jackson.databind.JsonNode;

/**
 * Templates of tokens, and tokens made from them, through the real client.
 */
class JwtTemplatesTests {

    private static final String ACME = "org_emulator_acme";

    private static final String SECRET = "a secret of at least 256 bits, in some other system";

    @RegisterExtension
    static final SharedEmulator SHARED = new SharedEmulator();

    private final ClerkClient clerk = SHARED.clerk();

    private static JwtTemplate template(ClerkClient clerk, UnaryOperator<JwtTemplateRequestBuilder> more) {
        return clerk.jwtTemplates()
                .create(more.apply(JwtTemplateRequest.builder().name("any").claims(Metadata.empty()))
                        .build());
    }

    private JsonNode[] token(CreateSessionTokenRequest request) {
        var session = clerk.sessions().create(new CreateSessionRequest("user_emulator_ada", ACME));
        var jwt = clerk.sessions()
                .createTokenFromTemplate(session.id(), "any", request)
                .jwt();
        return Stream.of(jwt.split("\\."))
                .limit(2)
                .map(part -> ClerkJson.mapper().readTree(Base64.getUrlDecoder().decode(part)))
                .toArray(JsonNode[]::new);
    }

    @Test
    void aTemplateIsCreatedChangedAndDeleted() {
        var created = template(clerk, b -> b);
        assertThat(created)
                .extracting(
                        JwtTemplate::lifetime,
                        JwtTemplate::allowedClockSkew,
                        JwtTemplate::signingAlgorithm,
                        JwtTemplate::customSigningKey)
                .containsExactly(60, 5, "RS256", false);
        var updated = clerk.jwtTemplates()
                .update(
                        created.id(),
                        JwtTemplateRequest.builder()
                                .name("other")
                                .claims(Metadata.of(Map.of("a", 1)))
                                .lifetime(90)
                                .build());
        assertThat(clerk.jwtTemplates().get(created.id())).isEqualTo(updated);
        assertThat(clerk.jwtTemplates().list(CountedPageQuery.builder().build()).totalCount())
                .isOne();
        assertThat(clerk.jwtTemplates()
                        .list(new CountedPageQuery(null, null, null))
                        .totalCount())
                .isNull();
        clerk.jwtTemplates().delete(created.id());
        assertThat(Refused.by(() -> clerk.jwtTemplates().get(created.id())))
                .isEqualTo(Refused.of(404, "resource_not_found"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = ';', textBlock = """
            {{user.id}}                                        ; "user_emulator_ada"
            {{user.first_name}} {{user.last_name}}             ; "Ada Admin"
            {{user.full_name}}                                 ; "Ada Admin"
            {{user.primary_email_address}}                     ; "ada@example.com"
            {{user.email_verified}}                            ; true
            {{user.username}}                                  ; null
            hello {{user.username}}                            ; "hello null"
            {{user.public_metadata.interests}}                 ; ["chess"]
            {{user.public_metadata.address.city}}              ; "Bath"
            {{user.private_metadata}}                          ; null
            {{user.i_dont_exist}}                              ; null
            {{user.i_dont_exist || 'default'}}                 ; "default"
            {{user.username || user.first_name || 'x'}}        ; "Ada"
            {{user.has_image || false}}                        ; false
            {{user.public_metadata.age || 30 }}                ; 30
            {{user.created_at}}                                ; 1767268800
            {{org.id}}                                         ; "org_emulator_acme"
            {{org.slug}}/{{org.role}}                          ; "acme/org:admin"
            {{org_membership.public_metadata}}                 ; {}
            no shortcode                                       ; "no shortcode"
            """)
    void shortcodesTellOfTheState(String shortcode, String expected) {
        clerk.users()
                .updateMetadata(
                        "user_emulator_ada",
                        UserMetadataRequest.builder()
                                .publicMetadata(Metadata.of(
                                        Map.of("interests", List.of("chess"), "address", Map.of("city", "Bath"))))
                                .privateMetadata(Metadata.of(Map.of("secret", 1)))
                                .build());
        template(clerk, b -> b.claims(Metadata.of(Map.of("nested", Map.of("list", List.of(shortcode))))));
        var json = expected.startsWith("{") || expected.startsWith("[") || expected.matches("true|false|null|\\d+")
                ? expected
                : "\"" + expected + "\"";
        assertThat(token(null)[1].path("nested").path("list").path(0))
                .isEqualTo(ClerkJson.mapper().readTree(json));
    }

    @Test
    void aTokenHasTheDefaultClaimsAndNoneOfTheSession() {
        template(
                clerk,
                b -> b.claims(Metadata.of(Map.of("aud", "https://other.example.com")))
                        .lifetime(120)
                        .allowedClockSkew(10));
        var token = token(null);
        assertThat(token[0].path("cat").asString()).isEqualTo("cl_B7d4PD222AAA");
        var now = SHARED.clock().instant().getEpochSecond();
        assertThat(token[1].propertyNames()).containsExactlyInAnyOrder("aud", "exp", "iat", "iss", "jti", "nbf", "sub");
        assertThat(token[1].path("exp").asLong()).isEqualTo(now + 120);
        assertThat(token[1].path("nbf").asLong()).isEqualTo(now - 10);
        assertThat(token(new CreateSessionTokenRequest(600))[1].path("exp").asLong())
                .isEqualTo(now + 600);
    }

    @Test
    void aTemplateMaySignByItsOwnSecret() {
        template(clerk, b -> b.customSigningKey(true).signingAlgorithm("HS256").signingKey(SECRET));
        assertThat(token(null)[0].path("alg").asString()).isEqualTo("HS256");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(422, "form_param_missing", "name", clerk -> template(clerk, b -> b.name(""))),
                refusal(422, "form_identifier_exists", "name", clerk -> {
                    template(clerk, b -> b);
                    template(clerk, b -> b);
                }),
                refusal(
                        400,
                        "jwt_template_reserved_claim",
                        "claims",
                        clerk -> template(clerk, b -> b.claims(Metadata.of(Map.of("sid", "x"))))),
                refusal(422, "form_param_value_invalid", "lifetime", clerk -> template(clerk, b -> b.lifetime(29))),
                refusal(
                        422,
                        "form_param_value_invalid",
                        "allowed_clock_skew",
                        clerk -> template(clerk, b -> b.allowedClockSkew(301))),
                refusal(
                        422,
                        "form_param_missing",
                        "signing_key",
                        clerk -> template(clerk, b -> b.customSigningKey(true).signingAlgorithm("HS256"))),
                refusal(
                        422,
                        "form_param_value_invalid",
                        "signing_key",
                        clerk -> template(
                                clerk,
                                b -> b.customSigningKey(true)
                                        .signingAlgorithm("HS256")
                                        .signingKey("short"))),
                refusal(
                        501,
                        "emulator_operation_not_implemented",
                        null,
                        clerk -> template(
                                clerk,
                                b -> b.customSigningKey(true)
                                        .signingAlgorithm("ES256")
                                        .signingKey(SECRET))));
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
