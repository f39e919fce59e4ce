package dev.clerkspring.samples.quickstart;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.users.UpdateUserRequest;
import dev.clerkspring.test.emulator.ClerkEmulatorTest;
import dev.clerkspring.test.emulator.ClerkOutage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "clerk.authorized-parties=https://app.example.com")
@AutoConfigureRestTestClient
@ClerkEmulatorTest
class AccountTests {

    @Autowired
    private RestTestClient client;

    @Autowired
    private ClerkClient clerk;

    private ResponseSpec getAsAda(String path, ClerkEmulator emulator) {
        var token = emulator.sessionToken("ada", "https://app.example.com");
        return client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    @Test
    void showsUsersAsClerkHasThem(ClerkEmulator emulator) {
        var lovelace = UpdateUserRequest.builder().lastName("Lovelace").build();
        clerk.users().update("user_emulator_ada", lovelace);
        getAsAda("/api/me", emulator).expectBody().jsonPath("$.lastName").isEqualTo("Lovelace");
    }

    @Test
    @ClerkOutage(minutes = 61)
    void asksToComeBackWhileThereAreNoKeys(ClerkEmulator emulator) {
        getAsAda("/api/session", emulator).expectStatus().isEqualTo(503);
    }
}
