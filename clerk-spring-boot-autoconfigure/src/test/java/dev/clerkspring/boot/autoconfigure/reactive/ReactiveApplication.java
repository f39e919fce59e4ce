package dev.clerkspring.boot.autoconfigure.reactive;

import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.authorization.HasPermission;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A reactive application as a user would write one, without any security of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ReactiveApplication.TestController.class)
public class ReactiveApplication {

    @RestController
    static class TestController {

        @RequestMapping(
                path = "/public",
                method = {RequestMethod.GET, RequestMethod.POST})
        Mono<String> open(Optional<ClerkSession> session) {
            return Mono.just(session.map(ClerkSession::userId).orElse("nobody"));
        }

        @GetMapping("/session")
        Mono<String> session(ClerkSession session) {
            return Mono.just(session.userId());
        }

        @PostMapping("/session")
        Mono<String> change(ClerkSession session) {
            return Mono.just(session.userId());
        }

        @GetMapping("/type")
        Mono<String> type(Authentication authentication) {
            return Mono.just(authentication.getClass().getSimpleName());
        }

        @GetMapping("/invoices")
        @PreAuthorize("hasAuthority('org:invoices:read')")
        Mono<String> invoices() {
            return Mono.just("invoices");
        }

        @DeleteMapping("/invoices")
        @PreAuthorize("hasAuthority('org:invoices:delete')")
        Mono<String> delete() {
            return Mono.just("deleted");
        }

        @GetMapping("/admin")
        @PreAuthorize("hasRole('org:admin')")
        Mono<String> admin() {
            return Mono.just("admin");
        }

        @GetMapping("/reports")
        @HasPermission("org:invoices:read")
        Mono<String> reports() {
            return Mono.just("reports");
        }

        @DeleteMapping("/reports")
        @HasPermission("org:invoices:delete")
        Flux<String> deleteReports() {
            return Flux.just("deleted");
        }
    }
}
