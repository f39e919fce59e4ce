package dev.clerkspring.boot.autoconfigure.servlet;

import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.authorization.HasPermission;
import dev.clerkspring.security.authorization.RequireReverification;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** A servlet application as a user would write one, without any security of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ServletApplication.TestController.class)
public class ServletApplication {

    @RestController
    static class TestController {

        @RequestMapping(
                path = "/public",
                method = {RequestMethod.GET, RequestMethod.POST})
        String open(Optional<ClerkSession> session) {
            return session.map(ClerkSession::userId).orElse("nobody");
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("Broken on purpose");
        }

        @GetMapping("/session")
        String session(ClerkSession session) {
            return session.userId();
        }

        @PostMapping("/session")
        String change(ClerkSession session) {
            return session.userId();
        }

        @GetMapping("/invoices")
        @PreAuthorize("hasAuthority('org:invoices:read')")
        String invoices() {
            return "invoices";
        }

        @DeleteMapping("/invoices")
        @PreAuthorize("hasAuthority('org:invoices:delete')")
        String delete() {
            return "deleted";
        }

        @GetMapping("/admin")
        @PreAuthorize("hasRole('org:admin')")
        String admin() {
            return "admin";
        }

        @GetMapping("/reports")
        @HasPermission("org:invoices:read")
        String reports() {
            return "reports";
        }

        @DeleteMapping("/reports")
        @HasPermission("org:invoices:delete")
        String deleteReports() {
            return "deleted";
        }

        @PostMapping("/reports")
        @RequireReverification
        String changeReports() {
            return "changed";
        }

        @GetMapping("/claims")
        String claims(ClerkSession session) {
            return session.claims(Claims.class).theme();
        }
    }

    record Claims(String theme) {}
}
