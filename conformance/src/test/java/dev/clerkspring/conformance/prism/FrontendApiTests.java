package dev.clerkspring.conformance.prism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.jwttemplates.JwtTemplateRequest;
import dev.clerkspring.sdk.organizations.CreateOrganizationInvitationRequest;
import dev.clerkspring.sdk.organizations.OrganizationInvitation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The emulator's Frontend API answers as Clerk's own OpenAPI file says, which the system property
 * {@code clerk.conformance.frontend-openapi} names: each operation of the table in the emulator's README, with success.
 */
class FrontendApiTests {

    private static final String EMAIL = "email_address=eve%2Bclerk_test@example.com";

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(/[^`]*)` \\| (.*) \\|$");

    private static final Pattern METHOD = Pattern.compile("[A-Z]+");

    /**
     * A verification of a sign-up that has not begun has neither status, strategy nor end, though the file demands them: Clerk's
     * own form asks for a code only if there is no strategy yet. What it is part of does not match then either.
     */
    private static final List<Pattern> JUSTIFIED = Stream.of(
                    "verifications\\.(email_address|phone_number) must have required property",
                    "(verifications\\.(email_address|phone_number)|sign_up|client|response) must (match |be string,null)")
            .map(Pattern::compile)
            .toList();

    /** Prism follows the redirect that the handshake is answered with. */
    private static final String LEFT_OUT = "GET /v1/client/handshake";

    private ClerkEmulator emulator;

    private JudgedApi api;

    @BeforeEach
    void start() {
        var document = Published.openApi("clerk.conformance.frontend-openapi");
        emulator = ClerkEmulator.builder().start();
        api = new JudgedApi(document, emulator.frontendApiUrl(), JUSTIFIED);
    }

    @AfterEach
    void stop() {
        if (api != null) {
            api.close();
        }
        if (emulator != null) {
            emulator.close();
        }
    }

    @Test
    void everyAnswerIsAsPublished() throws IOException {
        call("POST", "/v1/dev_browser", "");
        call("PATCH", "/v1/environment", "");
        call("GET", "/v1/environment", "");
        call("GET", "/.well-known/jwks.json", "");
        call("GET", "/v1/client", "");
        call("PUT", "/v1/client", "");
        signUp();
        call("GET", "/v1/client", "");
        refuse(400, "/v1/client/sign_ins", "identifier=ada@example.com");
        call("DELETE", "/v1/client/sessions", "");
        signIn();
        call("DELETE", "/v1/client", "");
        showTickets();
        call("DELETE", "/v1/client", "");
        work(session());
        call("POST", session() + "/remove", "");

        var called = api.succeeded().stream().map(FrontendApiTests::unnamed).collect(Collectors.toSet());
        assertThat(called).doesNotContain(LEFT_OUT).containsAll(listed());
        api.assertNothingElseViolated();
    }

    /** The operations that the README of the emulator lists; a test there compares it with the code. */
    private static Set<String> listed() throws IOException {
        var readme = Files.readString(Path.of("..", "clerk-emulator", "README.md"));
        var table =
                readme.replaceFirst("(?s).*<!-- frontend coverage:", "").replaceFirst("(?s)<!-- end of coverage.*", "");
        var operations = ROW.matcher(table)
                .results()
                .flatMap(row -> METHOD.matcher(row.group(2))
                        .results()
                        .map(method -> unnamed(method.group() + " " + row.group(1))))
                .filter(operation -> !operation.equals(LEFT_OUT))
                .collect(Collectors.toSet());
        assertThat(operations).isNotEmpty();
        return operations;
    }

    /** What is variable in a path has other names in the file. */
    private static String unnamed(String operation) {
        return operation.replaceAll("\\{[^}]*}", "{}");
    }

    private void signUp() {
        refuse(422, "/v1/client/sign_ups", "email_address=ada@example.com");
        var path = "/v1/client/sign_ups/"
                + id(call("POST", "/v1/client/sign_ups", EMAIL + "&first_name=Eve&phone_number=%2B12015550100"));
        call("GET", path, "");
        call("PATCH", path, "password=long+enough");
        for (var strategy : List.of("phone_code", "email_code")) {
            call("POST", path + "/prepare_verification", "strategy=" + strategy);
            refuse(422, path + "/attempt_verification", "code=1&strategy=" + strategy);
            call("POST", path + "/attempt_verification", "code=424242&strategy=" + strategy);
        }
    }

    private void signIn() {
        refuse(422, "/v1/client/sign_ins", "identifier=nobody@example.com");
        var path = "/v1/client/sign_ins/"
                + id(call("POST", "/v1/client/sign_ins", "identifier=eve%2Bclerk_test@example.com"));
        call("GET", path, "");
        call("POST", path + "/prepare_first_factor", "strategy=email_code");
        refuse(422, path + "/attempt_first_factor", "strategy=email_code&code=1");
        refuse(422, path + "/attempt_first_factor", "strategy=password&password=wrong");
        call("POST", path + "/prepare_first_factor", "strategy=phone_code");
        call("POST", path + "/attempt_first_factor", "strategy=phone_code&code=424242");
    }

    private void showTickets() {
        refuse(400, "/v1/client/sign_ins", "strategy=ticket&ticket=none");
        refuse(400, "/v1/client/sign_ups", "strategy=ticket&ticket=none");
        call("POST", "/v1/client/sign_ins", "strategy=ticket&ticket=" + ticketFor("cleo@example.com"));
        call("DELETE", "/v1/client", "");
        var ticket = ticketFor("fay@example.com");
        var path = "/v1/client/sign_ups/" + id(call("POST", "/v1/client/sign_ups", "strategy=ticket&ticket=" + ticket));
        call("PATCH", path, "password=long+enough");
    }

    private String ticketFor(String emailAddress) {
        return invite(emailAddress).url().replaceFirst(".*ticket=", "");
    }

    private OrganizationInvitation invite(String emailAddress) {
        var request = CreateOrganizationInvitationRequest.builder()
                .emailAddress(emailAddress)
                .role("org:member")
                .build();
        return clerk().organizationInvitations().create("org_emulator_acme", request);
    }

    private ClerkClient clerk() {
        return ClerkClient.builder()
                .apiUrl(emulator.apiUrl())
                .secretKey(emulator.secretKey())
                .build();
    }

    private void work(String session) {
        var organization = id(call("POST", "/v1/organizations", "name=Ink"));
        call("GET", session, "");
        call("POST", session + "/touch", "intent=select_org&active_organization_id=" + organization);
        call("POST", session + "/tokens", "organization_id=" + organization);
        refuse(404, session + "/tokens/none", "");
        clerk().jwtTemplates()
                .create(JwtTemplateRequest.builder()
                        .name("mail")
                        .claims(Metadata.of(Map.of("mail", "{{user.primary_email_address}}")))
                        .build());
        call("POST", session + "/tokens/mail", "");
        call("GET", "/v1/me", "");
        call("GET", "/v1/me/sessions/active", "");
        call("GET", "/v1/me/organization_memberships", "");
        call("GET", "/v1/me/organization_memberships?paginated=true&limit=1", "");
        var invitation = invite("eve+clerk_test@example.com").id();
        call("GET", "/v1/me/organization_invitations?status=pending", "");
        call("POST", "/v1/me/organization_invitations/" + invitation + "/accept", "");
        call("DELETE", "/v1/me/organization_memberships/org_emulator_acme", "");
        call("GET", "/v1/me/organization_suggestions", "");
        call("POST", session + "/end", "");
        refuse(401, session + "/remove", "");
    }

    private String session() {
        var answer =
                call("POST", "/v1/client/sign_ins", "identifier=eve%2Bclerk_test@example.com&password=long+enough");
        return "/v1/client/sessions/"
                + answer.path("response").path("created_session_id").asString();
    }

    private static String id(JsonNode answer) {
        return answer.path("response").path("id").asString();
    }

    private JsonNode call(String method, String path, String form) {
        return call(200, method, path, form);
    }

    private void refuse(int status, String path, String form) {
        call(status, "POST", path, form);
    }

    private JsonNode call(int status, String method, String path, String form) {
        return api.call(
                status,
                method,
                path,
                form,
                "Origin",
                emulator.frontendApiUrl(),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }
}
