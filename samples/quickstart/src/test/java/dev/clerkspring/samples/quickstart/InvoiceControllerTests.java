package dev.clerkspring.samples.quickstart;

import static dev.clerkspring.test.ClerkUser.clerkUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.test.ClerkPersonas;
import dev.clerkspring.test.ClerkUser;
import dev.clerkspring.test.WithClerkUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(InvoiceController.class)
class InvoiceControllerTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void showsInvoicesToNobodyWithoutASession() {
        assertThat(mvc.get().uri("/api/invoices")).hasStatus(401);
    }

    @Test
    @WithClerkUser(organization = "org_acme", permissions = "org:invoices:read")
    void showsInvoicesToWhoMayReadThem() {
        assertThat(mvc.get().uri("/api/invoices")).hasStatusOk();
    }

    @Test
    void letsAdministratorsAloneDeleteThem() {
        var request = mvc.delete().uri("/api/invoices");
        assertThat(request.with(clerkUser().role("org:member"))).hasStatus(403);
        assertThat(request.with(clerkUser().role("org:admin"))).hasStatus(204);
    }

    @ClerkPersonas({"ada", "ben"})
    void showsInvoicesToTheMembersOfAcme(ClerkUser persona) {
        assertThat(mvc.get().uri("/api/invoices").with(persona)).hasStatusOk();
    }
}
