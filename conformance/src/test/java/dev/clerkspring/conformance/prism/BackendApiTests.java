package dev.clerkspring.conformance.prism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.emulator.seed.Seed;
import dev.clerkspring.sdk.json.ClerkJson;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The emulator's Backend API answers as Clerk's own OpenAPI file says, which the system property {@code clerk.conformance.openapi}
 * names. Whatever the table {@code clerk.conformance.operations} marks for the emulator is called, and answered with success. The
 * payload of handshakes is in no file; Clerk's SDKs for Node judge it.
 */
class BackendApiTests {

    private static final List<Pattern> JUSTIFIED = List.of();

    /** Somebody has an id such as Clerk gives, which the file asks for in places. */
    private static final Seed SEED = Seed.parse("""
            roles: [{ key: org:admin, name: Admin }, { key: org:member, name: Member }]
            organizations:
              - { slug: acme, name: Acme }
            personas:
              - { id: ada, user_id: user_2vAdaAdaAdaAdaAdaAdaAdaAdaA, memberships: [{ organization: acme, role: org:admin }] }
              - { id: ben, memberships: [{ organization: acme, role: org:member }] }
              - { id: cleo }
            """);

    private static final String ADA = "user_2vAdaAdaAdaAdaAdaAdaAdaAdaA";

    private static final String ACME = "org_emulator_acme";

    private static final String FORM = """
            --part
            Content-Disposition: form-data; name="file"; filename="image.gif"
            Content-Type: image/gif

            GIF89a
            --part--
            """.replace("\n", "\r\n");

    private ClerkEmulator emulator;

    private JudgedApi api;

    private String key;

    @BeforeEach
    void start() {
        var document = Published.openApi("clerk.conformance.openapi");
        emulator = ClerkEmulator.builder().seed(SEED).start();
        key = emulator.secretKey().value();
        api = new JudgedApi(document, emulator.apiUrl(), JUSTIFIED);
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
    void everyAnswerIsAsPublished() {
        var marked = marked();
        users();
        identifiers();
        sessions();
        browserSessions();
        organizations();
        organizationInvitations();
        roles();
        roleSets();
        invitations();
        instance();
        machines();
        apiKeys();

        assertThat(api.succeeded()).containsAll(marked);
        api.assertNothingElseViolated();
    }

    private static Set<String> marked() {
        var lines = Published.lines("clerk.conformance.operations");
        int mark = List.of(lines.get(0).split("\t")).indexOf("emulator");
        return lines.stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .filter(row -> Set.of("auth", "core", "support").contains(row[mark]))
                .map(row -> row[0] + " " + row[1])
                .collect(Collectors.toSet());
    }

    private void users() {
        get("/users?limit=2&order_by=-created_at&query=ada");
        get("/users/count?email_address=ada@example.com");
        var user = "/users/" + id(post("/users", """
                {"email_address": ["new@example.com"], "phone_number": ["+12015550100"], "username": "newcomer", "first_name": "New",
                 "last_name": "Name", "password": "long enough", "external_id": "crm-1", "public_metadata": {"a": 1}}"""));
        refuse(422, "POST", "/users", "{\"email_address\": [\"new@example.com\"]}");
        refuse(422, "POST", "/users", "{\"email_address\": [\"no address\"]}");
        get(user);
        call("PATCH", user, "{\"first_name\": \"Newer\", \"create_organizations_limit\": 3}");
        call("PATCH", user + "/metadata", "{\"public_metadata\": {\"b\": {\"c\": true}}}");
        call("PUT", user + "/metadata", "{\"private_metadata\": {\"d\": null}}");
        post(user + "/verify_password", "{\"password\": \"long enough\"}");
        refuse(422, "POST", user + "/verify_password", "{\"password\": \"wrong password\"}");
        for (var change : List.of("ban", "unban", "lock", "unlock")) {
            post(user + "/" + change, "");
        }
        upload("POST", user + "/profile_image");
        get(user + "/oauth_access_tokens/oauth_google");
        get("/users/" + ADA + "/organization_memberships");
        delete(user);
        refuse(404, "GET", user, "");
        post(
                "/oauth_applications/access_tokens/verify",
                "{\"access_token\": \"" + emulator.oauthAccessToken("ada", List.of("profile")) + "\"}");
    }

    private void identifiers() {
        var email = "/email_addresses/" + id(post("/email_addresses", """
                {"user_id": "user_2vAdaAdaAdaAdaAdaAdaAdaAdaA", "email_address": "second@example.com", "verified": true}"""));
        get(email);
        call("PATCH", email, "{\"primary\": true}");
        call("PATCH", email, "{\"primary\": false}");
        refuse(422, "POST", "/email_addresses", """
                {"user_id": "user_2vAdaAdaAdaAdaAdaAdaAdaAdaA", "email_address": "second@example.com"}""");
        delete(email);
        var phone = "/phone_numbers/" + id(post("/phone_numbers", """
                {"user_id": "user_2vAdaAdaAdaAdaAdaAdaAdaAdaA", "phone_number": "+12015550101", "verified": false}"""));
        get(phone);
        var verification = id(post(phone + "/prepare_verification", ""));
        post(phone + "/attempt_verification", """
                {"verification_id": "%s", "code": "424242"}""".formatted(verification));
        call("PATCH", phone, "{\"primary\": true}");
        call("PUT", "/users/" + ADA + "/phone_number", "{\"phone_number\": \"+12015550102\"}");
        delete("/phone_numbers/"
                + get("/users/" + ADA).path("phone_numbers").path(0).path("id").asString());
    }

    private void sessions() {
        get("/jwks");
        var session = "/sessions/" + id(post("/sessions", "{\"user_id\": \"" + ADA + "\"}"));
        get(session);
        get("/sessions?user_id=" + ADA);
        post(session + "/tokens", "");
        var template = "/jwt_templates/"
                + id(post("/jwt_templates", "{\"name\": \"mail\", \"claims\": {\"m\": \"{{user.id}}\"}}"));
        get("/jwt_templates");
        get(template);
        call("PATCH", template, "{\"name\": \"mail\", \"claims\": {\"n\": 1}, \"lifetime\": 90}");
        post(session + "/tokens/mail", "{\"expires_in_seconds\": 60}");
        delete(template);
        refuse(404, "POST", session + "/tokens/mail", "{}");
        post(session + "/revoke", "");
        post("/testing_tokens", "");
        var token = id(post("/sign_in_tokens", "{\"user_id\": \"" + ADA + "\", \"expires_in_seconds\": 60}"));
        post("/sign_in_tokens/" + token + "/revoke", "");
    }

    private void browserSessions() {
        var origin = emulator.frontendApiUrl();
        var browser = RestClient.create(origin)
                .post()
                .uri("/sign-in")
                .header("Origin", origin)
                .accept(MediaType.APPLICATION_JSON)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("persona=ada")
                .retrieve()
                .body(JsonNode.class);
        var session = browser.path("session_id").asString();
        get("/clients/" + get("/sessions/" + session).path("client_id").asString());
        keepRefreshToken(session);
        post("/sessions/" + session + "/refresh", """
                {"expired_token": "%s", "refresh_token": "rt_1", "request_origin": "%s", "format": "cookie"}""".formatted(
                        browser.path("jwt").asString(), origin));
    }

    /** Nobody is given one but a browser, in a handshake. */
    private void keepRefreshToken(String session) {
        var snapshot = (ObjectNode) ClerkJson.mapper().readTree(emulator.exportSnapshot());
        snapshot.withArray("refresh_tokens").addObject().put("token", "rt_1").put("session_id", session);
        emulator.importSnapshot(snapshot.toString());
    }

    private void organizations() {
        get("/organizations?limit=1&include_members_count=true");
        var created = id(post("/organizations", """
                {"name": "New", "slug": "new", "created_by": "user_2vAdaAdaAdaAdaAdaAdaAdaAdaA", "max_allowed_memberships": 2,
                 "public_metadata": {"a": 1}}"""));
        var organization = "/organizations/" + created;
        get(organization + "?include_members_count=true");
        call("PATCH", organization, "{\"name\": \"Newer\"}");
        call("PATCH", organization + "/metadata", "{\"public_metadata\": {\"b\": 2}}");
        call("PUT", organization + "/metadata", "{\"private_metadata\": {\"c\": 3}}");
        upload("PUT", organization + "/logo");
        var members = organization + "/memberships";
        post(members, "{\"user_id\": \"user_emulator_ben\", \"role\": \"org:member\"}");
        refuse(403, "POST", members, "{\"user_id\": \"user_emulator_cleo\", \"role\": \"org:member\"}");
        get(members + "?order_by=-created_at");
        call("PATCH", members + "/user_emulator_ben", "{\"role\": \"org:admin\"}");
        call("PATCH", members + "/user_emulator_ben/metadata", "{\"public_metadata\": {\"a\": 1}}");
        delete(members + "/user_emulator_ben");
        delete(organization);
        refuse(404, "GET", organization, "");
    }

    private void organizationInvitations() {
        var invitations = "/organizations/" + ACME + "/invitations";
        var first = id(post(invitations, """
                {"email_address": "first@example.com", "role": "org:member", "inviter_user_id": "user_2vAdaAdaAdaAdaAdaAdaAdaAdaA"}"""));
        post(invitations + "/bulk", """
                [{"email_address": "second@example.com", "role": "org:member", "inviter_user_id": "user_2vAdaAdaAdaAdaAdaAdaAdaAdaA"}]""");
        get(invitations + "?status=pending");
        post(invitations + "/" + first + "/revoke", "{\"requesting_user_id\": \"user_2vAdaAdaAdaAdaAdaAdaAdaAdaA\"}");
    }

    private void roles() {
        var permission = id(post("/organization_permissions", """
                {"name": "Read films", "key": "org:films:read", "description": "May read films"}"""));
        get("/organization_permissions?limit=3");
        get("/organization_permissions/" + permission);
        call("PATCH", "/organization_permissions/" + permission, "{\"description\": \"Reads films\"}");
        var role = "/organization_roles/"
                + id(post("/organization_roles", "{\"name\": \"Critic\", \"key\": \"org:critic\"}"));
        refuse(422, "POST", "/organization_roles", "{\"name\": \"Critic\", \"key\": \"org:critic\"}");
        get("/organization_roles");
        get(role);
        call("PATCH", role, "{\"description\": \"Has opinions\"}");
        post(role + "/permissions/" + permission, "");
        delete(role + "/permissions/" + permission);
        delete(role);
        delete("/organization_permissions/" + permission);
    }

    private void roleSets() {
        post("/organization_roles", "{\"name\": \"Guest\", \"key\": \"org:guest\"}");
        post("/role_sets", """
                {"name": "Small", "key": "role_set:small", "default_role_key": "org:member", "creator_role_key": "org:admin",
                 "roles": ["org:admin", "org:member"]}""");
        var set = "/role_sets/role_set:small";
        get("/role_sets");
        get(set);
        call("PATCH", set, "{\"description\": \"For small ones\"}");
        post(set + "/roles", "{\"role_keys\": [\"org:guest\"]}");
        post(set + "/roles/replace", "{\"role_key\": \"org:guest\", \"to_role_key\": \"org:member\"}");
        post(set + "/replace", "{\"dest_role_set_key\": \"role_set:default\"}");
    }

    private void invitations() {
        var invitation = id(post("/invitations", """
                {"email_address": "invited@example.com", "public_metadata": {"a": 1}, "redirect_url": "http://localhost:8080/"}"""));
        refuse(422, "POST", "/invitations", "{\"email_address\": \"ada@example.com\"}");
        get("/invitations?status=pending");
        post("/invitations/" + invitation + "/revoke", "");
    }

    private void instance() {
        call(204, "PATCH", "/instance", "{\"test_mode\": true, \"allowed_origins\": [\"http://localhost:8080\"]}");
    }

    private void machines() {
        var target = id(post("/machines", "{\"name\": \"target\"}"));
        var created = post("/machines", "{\"name\": \"caller\", \"default_token_ttl\": 60}");
        var machine = "/machines/" + id(created);
        get("/machines?limit=10");
        get(machine);
        call("PATCH", machine, "{\"name\": \"worker\"}");
        post(machine + "/scopes", "{\"to_machine_id\": \"" + target + "\"}");
        get(machine);
        m2mTokens(id(created), get(machine + "/secret_key").path("secret").asString());
        delete(machine + "/scopes/" + target);
        post(machine + "/secret_key/rotate", "{\"previous_token_ttl\": 0}");
        delete(machine);
    }

    private void m2mTokens(String machine, String secret) {
        var created = api.call(
                201,
                "POST",
                "/m2m_tokens",
                "{\"claims\": {\"a\": 1}}",
                "Authorization",
                "Bearer " + secret,
                "Content-Type",
                "application/json");
        get("/m2m_tokens?subject=" + machine);
        post("/m2m_tokens/verify", "{\"token\": \"" + created.path("token").asString() + "\"}");
        post("/m2m_tokens/" + id(created) + "/revoke", "{\"revocation_reason\": \"done\"}");
        refuse(404, "POST", "/m2m_tokens/verify", "{\"token\": \"mt_none\"}");
    }

    private void apiKeys() {
        var key = "/api_keys/" + id(post("/api_keys", """
                {"name": "deploy", "subject": "user_2vAdaAdaAdaAdaAdaAdaAdaAdaA", "scopes": ["read"], "claims": {"a": 1},
                 "seconds_until_expiration": 60}"""));
        get("/api_keys?subject=" + ADA);
        get(key);
        call("PATCH", key, "{\"description\": \"Deploys\"}");
        var secret = get(key + "/secret").path("secret").asString();
        post("/api_keys/verify", "{\"secret\": \"" + secret + "\"}");
        post(key + "/revoke", "{\"revocation_reason\": \"lost\"}");
        delete(key);
        refuse(404, "POST", "/api_keys/verify", "{\"secret\": \"ak_none\"}");
    }

    private static String id(JsonNode answer) {
        return answer.path("id").asString();
    }

    private JsonNode get(String path) {
        return call("GET", path, "");
    }

    private JsonNode post(String path, String body) {
        return call("POST", path, body);
    }

    private void delete(String path) {
        call("DELETE", path, "");
    }

    private void upload(String method, String path) {
        api.call(
                200,
                method,
                path,
                FORM,
                "Authorization",
                "Bearer " + key,
                "Content-Type",
                "multipart/form-data; boundary=part");
    }

    private void refuse(int status, String method, String path, String body) {
        call(status, method, path, body);
    }

    private JsonNode call(String method, String path, String body) {
        return call(200, method, path, body);
    }

    private JsonNode call(int status, String method, String path, String body) {
        return api.call(
                status, method, path, body, "Authorization", "Bearer " + key, "Content-Type", "application/json");
    }
}
