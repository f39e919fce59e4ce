package dev.clerkspring.emulator.page;

import dev.clerkspring.emulator.frontend.PageOrigin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The dashboard's files. Its links are relative to a base that is below any prefix.
 */
@RestController
public final class DashboardController {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " connect-src 'self'; img-src data:; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private static final MediaType STYLE = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final String page = read("dashboard.html");

    private final String script = read("dashboard.js");

    private final String style = read("dashboard.css");

    @GetMapping("/")
    ResponseEntity<String> page(ServerHttpRequest request) {
        var base = PageOrigin.of(request).prefix() + "/"; // a checked prefix needs no escaping
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "same-origin")
                .body(page.replace("{{base}}", base));
    }

    @GetMapping("/__emulator/dashboard.js")
    ResponseEntity<String> script() {
        return file(SCRIPT, script);
    }

    @GetMapping("/__emulator/dashboard.css")
    ResponseEntity<String> style() {
        return file(STYLE, style);
    }

    private static ResponseEntity<String> file(MediaType type, String content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(name, DashboardController.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException ex) {
            throw new UncheckedIOException("The dashboard is part of the emulator's jar", ex);
        }
    }
}
