package dev.clerkspring.test.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tests without any application have an emulator of the class. */
@ClerkEmulatorTest
class OwnEmulatorTests {

    private final ClerkEmulator emulator;

    OwnEmulatorTests(ClerkEmulator emulator) {
        this.emulator = emulator;
    }

    private HttpResponse<String> keys() throws Exception {
        var uri = URI.create(emulator.frontendApiUrl() + "/.well-known/jwks.json");
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @Test
    void isOneForTheWholeTest(ClerkEmulator argument) throws Exception {
        assertThat(argument).isSameAs(emulator);
        assertThat(keys().statusCode()).isEqualTo(200);
    }

    @Test
    @ClerkOutage(value = "GET /.well-known/jwks.json", status = 500)
    void hasDrills() throws Exception {
        assertThat(keys().statusCode()).isEqualTo(500);
    }

    @Nested
    @ClerkOutage
    class OfAClass {

        @Test
        void hasTheDrillsOfItsClass(ClerkEmulator argument) throws Exception {
            assertThat(argument).isSameAs(emulator);
            assertThat(keys().statusCode()).isEqualTo(503);
        }
    }
}
