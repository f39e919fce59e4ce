package dev.clerkspring.test.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.emulator.fault.Fault;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.users.CountUsersQuery;
import dev.clerkspring.sdk.users.CreateUserRequest;
import dev.clerkspring.test.BearerToken;
import dev.clerkspring.test.application.ServletApplication;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.StatusAssertions;

/** A whole application on the emulator. Its tests run in any order. */
@SpringBootTest(
        classes = ServletApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.main.web-application-type=servlet")
@AutoConfigureRestTestClient
@ClerkEmulatorTest
class ClerkEmulatorTestTests {

    private static final URI ENDPOINT = URI.create("http://localhost:9/webhooks");

    private static final CountUsersQuery EVERYBODY = CountUsersQuery.builder().build();

    @Autowired
    private ClerkEmulator emulator;

    @Autowired
    private ClerkClient clerk;

    @Autowired
    private RestTestClient client;

    @BeforeAll
    static void addSomebody(ClerkEmulator emulator) {
        create(client(emulator), "first");
        emulator.faults().add(Fault.of("users.ban").error(HttpStatus.BAD_GATEWAY, "bad_gateway"));
        emulator.webhooks().addEndpoint(ENDPOINT);
    }

    private static ClerkClient client(ClerkEmulator emulator) {
        return ClerkClient.builder()
                .apiUrl(emulator.apiUrl())
                .secretKey(emulator.secretKey())
                .build();
    }

    private static void create(ClerkClient clerk, String name) {
        clerk.users()
                .create(CreateUserRequest.builder()
                        .emailAddress(List.of(name + "@example.com"))
                        .build());
    }

    private StatusAssertions sessionWith(String token) {
        return client.mutate()
                .requestInterceptor(new BearerToken(() -> token))
                .build()
                .get()
                .uri("/session")
                .exchange()
                .expectStatus();
    }

    @Test
    void isTheEmulatorOfTheApplication(ClerkEmulator argument) {
        assertThat(argument).isSameAs(emulator);
        sessionWith(argument.sessionToken("ada", null)).isOk();
    }

    /** The address would be taken the second time. */
    @RepeatedTest(2)
    void undoesWhatATestHasDone() {
        create(clerk, "second");
        assertThat(clerk.users().count(EVERYBODY).totalCount()).isEqualTo(5);
    }

    @RepeatedTest(2)
    void undoesAlsoWhatNoSnapshotHas() {
        sessionWith(emulator.sessionToken("ada", null)).isOk();
        assertThat(emulator.faults().active()).hasSize(1);
        assertThat(emulator.webhooks().endpoints()).containsExactly(ENDPOINT);

        emulator.faults().rotateKey(false);
        emulator.faults().clear();
        emulator.webhooks().addEndpoint(URI.create("http://localhost:9/others"));
        sessionWith(emulator.sessionToken("ada", null)).isUnauthorized();
    }

    @Test
    void keepsWhatTheClassHasDone() {
        assertThat(clerk.users().count(EVERYBODY).totalCount()).isEqualTo(4);
        assertThatExceptionOfType(ClerkApiException.class)
                .isThrownBy(() -> clerk.users().ban("user_emulator_ada"));
    }

    /** The address would be taken in the second of these classes. */
    abstract class Begun {

        @BeforeAll
        static void addSomebody(ClerkEmulator emulator) {
            create(client(emulator), "third");
            emulator.faults().rotateKey(false);
        }

        @Test
        void findsWhatItsClassHasDoneToo() {
            assertThat(clerk.users().count(EVERYBODY).totalCount()).isEqualTo(5);
        }
    }

    @Nested
    class OneClass extends Begun {}

    @Nested
    class AnotherClass extends Begun {}

    @Test
    @ClerkOutage
    void lastsForATest() {
        assertThatExceptionOfType(ClerkApiException.class)
                .isThrownBy(() -> clerk.users().get("user_emulator_ada"));
    }

    @Test
    @ClerkOutage("users.count")
    void canBeOfOneOperation() {
        assertThat(clerk.users().get("user_emulator_ada").firstName()).isEqualTo("Ada");
        assertThatExceptionOfType(ClerkApiException.class)
                .isThrownBy(() -> clerk.users().count(EVERYBODY));
    }

    @Test
    @ClerkOutage(dropConnections = true)
    void canBeWithoutAnyAnswer() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> clerk.users().count(EVERYBODY));
    }

    @Test
    @ClerkOutage(minutes = 61)
    void leavesTheApplicationWithoutKeysAfterAnHour() {
        sessionWith(emulator.sessionToken("ada", null)).isEqualTo(503);
    }

    @RepeatedTest(2)
    @ClerkKeyRotation
    void isFollowedByTheApplication() {
        sessionWith(emulator.sessionToken("ada", null)).isOk();
    }

    @Nested
    class WithoutOverlap {

        @Test
        @ClerkKeyRotation(overlap = false)
        void isFollowedByTheApplicationTooAndByItsNestedTests() {
            sessionWith(emulator.sessionToken("ada", null)).isOk();
            assertThat(clerk.users().count(EVERYBODY).totalCount()).isEqualTo(4);
        }
    }
}
