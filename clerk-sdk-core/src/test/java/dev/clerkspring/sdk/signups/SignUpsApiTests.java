package dev.clerkspring.sdk.signups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.http.TestApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignUpsApiTests {

    private final TestApi api = new TestApi();

    private final SignUpsApi signUps =
            ClerkClient.builder().apiUrl(api.url()).build().signUps();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void readsHowFarVerificationsHaveCome() {
        api.json(200, """
                {"object": "sign_up_attempt", "id": "sua_1", "status": "missing_requirements",
                "missing_fields": ["phone_number"], "verifications": {
                  "email_address": {"next_action": "", "supported_strategies": ["email_code"], "status": "verified"},
                  "phone_number": {"next_action": "needs_attempt"}, "web3_wallet": null,
                  "external_account": {"status": "verified"}}}""");

        var signUp = signUps.get("sua_1");

        assertThat(signUp.status().is(SignUpStatus.MISSING_REQUIREMENTS)).isTrue();
        assertThat(signUp.missingFields()).containsExactly("phone_number");
        assertThat(signUp.requiredFields()).isEmpty();
        var verifications = signUp.verifications();
        assertThat(verifications.emailAddress().nextAction().is(SignUpNextAction.NONE))
                .isTrue();
        assertThat(verifications.phoneNumber().nextAction().is(SignUpNextAction.NEEDS_ATTEMPT))
                .isTrue();
        assertThat(verifications.web3Wallet()).isNull();
        assertThat(verifications.externalAccount().tree().get("status").asString())
                .isEqualTo("verified");
    }

    @Test
    void marksASignUp() {
        api.json(200, "{\"id\": \"sua_1\", \"custom_action\": true}");

        signUps.update("sua_1", UpdateSignUpRequest.builder().customAction(true).build());

        assertThat(api.last().method()).isEqualTo("PATCH");
        assertThat(api.last().body()).isEqualTo("{\"custom_action\":true}");
    }
}
