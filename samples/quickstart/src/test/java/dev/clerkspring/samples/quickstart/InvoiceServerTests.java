package dev.clerkspring.samples.quickstart;

import static dev.clerkspring.test.ClerkUser.clerkUser;
import static dev.clerkspring.test.ClerkUser.persona;

import dev.clerkspring.test.ClerkIdentity;
import dev.clerkspring.test.ClerkTokens;
import dev.clerkspring.test.autoconfigure.AutoConfigureClerkTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@AutoConfigureClerkTokens
class InvoiceServerTests {

    @Autowired
    private RestTestClient client;

    @Autowired
    private ClerkTokens tokens;

    private RestTestClient as(ClerkIdentity identity) {
        return client.mutate().requestInterceptor(tokens.bearer(identity)).build();
    }

    @Test
    void showsInvoicesToWhoMayReadThem() {
        as(persona("ben")).get().uri("/api/invoices").exchange().expectStatus().isOk();
        as(clerkUser()).get().uri("/api/invoices").exchange().expectStatus().isForbidden();
    }
}
