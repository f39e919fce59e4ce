package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.emulator.seed.Seed;
import dev.clerkspring.sdk.ClerkClient;
import java.time.Clock;
import java.util.List;

/** An emulator with somebody who has a password, besides somebody who has none. */
final class TestPeople {

    static final String EMAIL = "ada%2Bclerk_test@example.com";

    static final String PASSWORD = "correct+horse";

    private TestPeople() {}

    static ClerkEmulator start(Clock clock) {
        var ada = new Seed.Persona(
                "ada",
                null,
                "Ada",
                "Admin",
                "ada+clerk_test@example.com",
                "ada_admin",
                "correct horse",
                null,
                List.of(new Seed.Membership("acme", "org:admin")),
                List.of(),
                null,
                null,
                null);
        var cleo = Seed.Persona.of("cleo", "Cleo", "Personal", "", List.of(), List.of("pro"));
        return ClerkEmulator.builder()
                .clock(clock)
                .seed(Seed.defaults().withPersonas(ada, cleo))
                .start();
    }

    /** The Backend API's client. */
    static ClerkClient clerk(ClerkEmulator emulator) {
        return ClerkClient.builder()
                .apiUrl(emulator.apiUrl())
                .secretKey(emulator.secretKey())
                .build();
    }
}
