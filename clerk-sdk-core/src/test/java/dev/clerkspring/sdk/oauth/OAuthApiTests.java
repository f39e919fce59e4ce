package dev.clerkspring.sdk.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.http.TestApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

class OAuthApiTests {

    private static final String APPLICATION = """
            {"object": "oauth_application", "id": "oa_1", "name": "Notes", "client_id": "client_1", "public": true,
            "client_secret": "", "redirect_uris": ["notes://back"], "created_at": 1716883200000}""";

    private final TestApi api = new TestApi();

    private final ClerkClient clerk = ClerkClient.builder().apiUrl(api.url()).build();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void namesPublicClientsAsClerkDoes() {
        api.json(200, APPLICATION);

        var application = clerk.oauthApplications()
                .create(CreateOAuthApplicationRequest.builder()
                        .name("Notes")
                        .redirectUris(List.of("notes://back"))
                        .scopes(Optional.empty())
                        .publicClient(true)
                        .build());

        assertThat(api.last().body())
                .isEqualTo("{\"name\":\"Notes\",\"redirect_uris\":[\"notes://back\"],\"scopes\":null,\"public\":true}");
        assertThat(application.publicClient()).isTrue();
        assertThat(application.clientSecret()).isEmpty();
    }

    @Test
    void sendsALogoAndItsUploader() {
        api.json(200, APPLICATION);

        clerk.oauthApplications().uploadLogo("oa_1", "user_1", logo());

        assertThat(api.last().method()).isEqualTo("PUT");
        assertThat(api.last().header("Content-Type")).startsWith("multipart/form-data;");
        assertThat(api.last().body())
                .containsPattern("name=\"uploader_user_id\"\r\n[^\0]*\r\n\r\nuser_1\r\n")
                .contains("name=\"file\"", "filename=\"logo.png\"", "pixels");
    }

    @Test
    void sendsALogoWithoutAnUploader() {
        api.json(200, APPLICATION);

        clerk.reactive().oauthApplications().uploadLogo("oa_1", null, logo()).block();

        assertThat(api.last().body()).contains("filename=\"logo.png\"").doesNotContain("uploader_user_id");
    }

    @Test
    void revokesATokenAndExpectsNoAnswer() {
        api.answer(204, "", Map.of());

        clerk.oauthApplications().revokeToken("oa_1", new RevokeOAuthTokenRequest("oat_topsecret"));

        assertThat(api.last().uri()).isEqualTo("/v1/oauth_applications/oa_1/revoke_token");
        assertThat(api.last().body()).isEqualTo("{\"token\":\"oat_topsecret\"}");
        assertThat(clerk.reactive()
                        .oauthApplications()
                        .revokeToken("oa_1", new RevokeOAuthTokenRequest("oat_topsecret"))
                        .blockOptional())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1716883200", "1716883200000"})
    void readsTheTimesOfAnAccessTokenInSecondsOrWhatElseTheyCanBe(String time) {
        api.json(200, """
                {"object": "clerk_idp_oauth_access_token", "id": "oat_1", "client_id": "client_1", "subject": "user_1",
                "scopes": ["read"], "revoked": false, "expired": false, "expiration": null, "created_at": TIME,
                "updated_at": TIME}""".replace("TIME", time));

        var status = clerk.oauthAccessTokens()
                .verify(VerifyOAuthAccessTokenRequest.builder()
                        .accessToken("oat_topsecret")
                        .build());

        assertThat(api.last().uri()).isEqualTo("/v1/oauth_applications/access_tokens/verify");
        assertThat(api.last().body()).isEqualTo("{\"access_token\":\"oat_topsecret\"}");
        assertThat(status.createdAt()).isEqualTo(Instant.parse("2024-05-28T08:00:00Z"));
        assertThat(status.expiration()).isNull();
        assertThat(status.active()).isNull();
    }

    @Test
    void readsThatAJwtIsNotActive() {
        api.json(200, "{\"active\": false}");

        var status = clerk.oauthAccessTokens()
                .verify(VerifyOAuthAccessTokenRequest.builder()
                        .accessToken("jwt")
                        .build());

        assertThat(status.active()).isFalse();
        assertThat(status.subject()).isNull();
    }

    private static ByteArrayResource logo() {
        return new ByteArrayResource("pixels".getBytes()) {
            @Override
            public String getFilename() {
                return "logo.png";
            }
        };
    }
}
