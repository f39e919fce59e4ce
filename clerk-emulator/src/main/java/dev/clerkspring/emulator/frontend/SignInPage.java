package dev.clerkspring.emulator.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * The page with one button a persona. Its links are relative, so that it works below any prefix.
 */
final class SignInPage {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

    private static final String PAGE = read("sign-in.html");

    private SignInPage() {}

    static String render(List<PersonaView> personas, @Nullable String activeUserId, String redirectUrl) {
        var buttons = personas.stream()
                .map(persona -> button(persona, persona.userId().equals(activeUserId)))
                .collect(Collectors.joining("\n"));
        // The persona's texts come last, so that nothing in them is taken for a placeholder.
        return PAGE.replace("{{redirect_url}}", HtmlUtils.htmlEscape(redirectUrl))
                .replace("{{sign_out_hidden}}", activeUserId != null ? "" : "hidden")
                .replace("{{personas}}", buttons);
    }

    private static String button(PersonaView persona, boolean active) {
        return """
                <button name="persona" value="%s"%s>
                  <span class="avatar" aria-hidden="true">%s</span>
                  <span><strong>%s</strong><small>%s</small><small>%s</small></span>
                </button>""".formatted(
                        HtmlUtils.htmlEscape(persona.id()),
                        active ? " aria-current=\"true\"" : "",
                        HtmlUtils.htmlEscape(persona.name()
                                .substring(0, Math.min(1, persona.name().length()))),
                        HtmlUtils.htmlEscape(persona.name()),
                        HtmlUtils.htmlEscape(persona.emailAddress()),
                        HtmlUtils.htmlEscape(persona.description()));
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(name, SignInPage.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException ex) {
            throw new UncheckedIOException("The page is part of the emulator's jar", ex);
        }
    }
}
