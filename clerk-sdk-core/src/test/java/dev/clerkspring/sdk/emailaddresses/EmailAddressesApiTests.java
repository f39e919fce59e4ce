package dev.clerkspring.sdk.emailaddresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.verification.AttemptVerificationRequest;
import dev.clerkspring.sdk.verification.CodeVerification;
import dev.clerkspring.sdk.verification.IdentificationStatus;
import dev.clerkspring.sdk.verification.VerificationStatus;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmailAddressesApiTests {

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    private final EmailAddressesApi emailAddresses = this.client.api(EmailAddressesApi.class);

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void tellsOfAWrongCodeByTheStatus() {
        this.api.json(
                200, "{\"id\": \"ver_1\", \"status\": \"unverified\", \"attempts\": 1, \"expire_at\": 1700000000123}");

        CodeVerification verification =
                this.emailAddresses.attemptVerification("idn_1", new AttemptVerificationRequest("ver_1", "000000"));

        assertThat(verification.status()).isEqualTo(Open.of(VerificationStatus.UNVERIFIED));
        assertThat(verification.expireAt()).isEqualTo(Instant.ofEpochMilli(1700000000123L));
        assertThat(this.api.last().uri()).isEqualTo("/v1/email_addresses/idn_1/attempt_verification");
        assertThat(this.api.last().body()).isEqualTo("{\"verification_id\":\"ver_1\",\"code\":\"000000\"}");
    }

    @Test
    void replacesTheAddressesOfAUser() {
        this.api.json(200, "{\"id\": \"idn_1\", \"email_address\": \"ann@example.com\"}");

        this.emailAddresses.replaceForUser(
                "user_1",
                ReplaceEmailAddressRequest.builder()
                        .emailAddress("ann@example.com")
                        .identificationStatus(Open.of(IdentificationStatus.RESERVED))
                        .build());

        assertThat(this.api.last().method()).isEqualTo("PUT");
        assertThat(this.api.last().uri()).isEqualTo("/v1/users/user_1/email_address");
        assertThat(this.api.last().body())
                .isEqualTo("{\"email_address\":\"ann@example.com\",\"identification_status\":\"reserved\"}");
    }

    @Test
    void needsAUserAndAnAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreateEmailAddressRequest.builder()
                        .userId("user_1")
                        .verified(true)
                        .build())
                .withMessageContaining("'emailAddress'");
    }
}
