package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkRequest;
import dev.clerkspring.sdk.apikeys.ApiKey;
import dev.clerkspring.sdk.apikeys.CreateApiKeyRequest;
import dev.clerkspring.sdk.apikeys.CreateApiKeyRequestBuilder;
import dev.clerkspring.sdk.apikeys.ListApiKeysQuery;
import dev.clerkspring.sdk.apikeys.RevokeApiKeyRequest;
import dev.clerkspring.sdk.apikeys.UpdateApiKeyRequest;
import dev.clerkspring.sdk.apikeys.VerifyApiKeyRequest;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.oauth.VerifyOAuthAccessTokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/**
 * API keys and OAuth access tokens through the real client, over HTTP.
 */
class ApiKeysTests {

    private static final String ADA = "user_emulator_ada";

    private static final Refused UNKNOWN = Refused.of(404, "resource_not_found");

    @RegisterExtension
    static final SharedEmulator SHARED = new SharedEmulator();

    private final TestClock clock = SHARED.clock();

    private final ClerkClient clerk = SHARED.clerk();

    private static ApiKey key(ClerkClient clerk, UnaryOperator<CreateApiKeyRequestBuilder> more) {
        return clerk.apiKeys()
                .createApiKey(
                        more.apply(CreateApiKeyRequest.builder().name("deploy").subject(ADA))
                                .build());
    }

    private Refused verification(ApiKey key) {
        return Refused.by(() -> clerk.apiKeys().verifyApiKey(new VerifyApiKeyRequest(key.secret())));
    }

    private List<ApiKey> list(boolean invalidToo) {
        return clerk.apiKeys()
                .getApiKeys(ListApiKeysQuery.builder()
                        .subject(ADA)
                        .includeInvalid(invalidToo)
                        .build())
                .data();
    }

    @Test
    void aKeyIsCreatedChangedVerifiedAndDeleted() {
        var created = key(
                clerk,
                b -> b.scopes(List.of("read"))
                        .claims(Metadata.of(Map.of("team", "ops")))
                        .createdBy("user_emulator_ben"));
        assertThat(created.id()).matches("ak_[0-9a-f]{32}");
        assertThat(created.expiration()).isNull();
        var verified = clerk.apiKeys().verifyApiKey(new VerifyApiKeyRequest(created.secret()));
        assertThat(verified)
                .extracting(ApiKey::id, ApiKey::subject, ApiKey::scopes, ApiKey::secret, ApiKey::lastUsedAt)
                .containsExactly(created.id(), ADA, List.of("read"), null, clock.instant());
        var updated = clerk.apiKeys()
                .updateApiKey(
                        created.id(),
                        UpdateApiKeyRequest.builder()
                                .description("for deployments")
                                .claims(Optional.empty())
                                .build());
        assertThat(updated)
                .extracting(ApiKey::description, ApiKey::claims, ApiKey::scopes)
                .containsExactly("for deployments", null, List.of("read"));
        assertThat(clerk.apiKeys().getApiKeySecret(created.id()).secret()).isEqualTo(created.secret());
        assertThat(clerk.apiKeys().deleteApiKey(created.id()).deleted()).isTrue();
        assertThat(verification(created)).isEqualTo(UNKNOWN);
    }

    @Test
    void aRevokedKeyIsKnownButNoGood() {
        var revoked = key(clerk, b -> b);
        clerk.apiKeys()
                .revokeApiKey(
                        revoked.id(),
                        RevokeApiKeyRequest.builder().revocationReason("leaked").build());
        assertThat(verification(revoked)).isEqualTo(UNKNOWN);
        assertThat(list(false)).isEmpty();
        assertThat(list(true)).extracting(ApiKey::revocationReason).containsExactly("leaked");
        assertThat(key(clerk, b -> b).name()).isEqualTo("deploy");
    }

    @Test
    void aKeyExpires() {
        var key = key(clerk, b -> b.secondsUntilExpiration(60L));
        clock.advance(Duration.ofSeconds(59));
        assertThat(clerk.apiKeys().getApiKey(key.id()).expired()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(clerk.apiKeys().getApiKey(key.id()).expired()).isTrue();
        assertThat(verification(key)).isEqualTo(UNKNOWN);
    }

    @Test
    void aKeyEndsWithItsSubject() {
        var key = key(clerk, b -> b);
        clerk.users().delete(ADA);
        assertThat(verification(key)).isEqualTo(UNKNOWN);
    }

    @Test
    void anAccessTokenIsVerifiedUntilItEnds() {
        var token = SHARED.emulator().oauthAccessToken("ada", List.of("profile", "email"));
        var verified = clerk.oauthAccessTokens().verify(new VerifyOAuthAccessTokenRequest(token, null));
        assertThat(verified.subject()).isEqualTo(ADA);
        assertThat(verified.scopes()).containsExactly("profile", "email");
        assertThat(clerk.oauthAccessTokens()
                        .verify(new VerifyOAuthAccessTokenRequest(null, token))
                        .id())
                .isEqualTo(verified.id());
        clock.advance(Duration.ofDays(1));
        assertThat(Refused.by(() -> clerk.oauthAccessTokens().verify(new VerifyOAuthAccessTokenRequest(token, null))))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void clerksOwnClientsLeaveTheVersionOut() {
        var key = key(clerk, b -> b);
        var request = ClerkRequest.of(HttpMethod.POST, "/api_keys/verify").body(Map.of("secret", key.secret()));
        assertThat(clerk.exchange(request, ApiKey.class).id()).isEqualTo(key.id());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(409, "api_key_name_already_exists", null, clerk -> {
                    key(clerk, b -> b);
                    key(clerk, b -> b);
                }),
                refusal(400, "form_param_value_invalid", "subject", clerk -> key(clerk, b -> b.subject("user_none"))),
                refusal(400, "form_param_value_invalid", "subject", clerk -> key(clerk, b -> b.subject("x"))),
                refusal(400, "form_param_min_length_exceeded", "name", clerk -> key(clerk, b -> b.name("xy"))),
                refusal(
                        400,
                        "form_param_value_invalid",
                        "seconds_until_expiration",
                        clerk -> key(clerk, b -> b.secondsUntilExpiration(0L))),
                refusal(
                        400,
                        "form_param_missing",
                        "name",
                        clerk -> clerk.exchange(
                                ClerkRequest.of(HttpMethod.POST, "/v1/api_keys").body(Map.of("subject", ADA)),
                                Object.class)),
                refusal(
                        400,
                        "form_param_missing",
                        "access_token",
                        clerk -> clerk.oauthAccessTokens().verify(new VerifyOAuthAccessTokenRequest(null, null))),
                refusal(
                        404,
                        "resource_not_found",
                        null,
                        clerk -> clerk.apiKeys().getApiKey("ak_none")));
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
