package dev.clerkspring.security.servlet;

import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HttpBasicConfigurer;
import org.springframework.security.config.annotation.web.configurers.JeeConfigurer;
import org.springframework.security.config.annotation.web.configurers.RememberMeConfigurer;
import org.springframework.security.config.annotation.web.configurers.WebAuthnConfigurer;
import org.springframework.security.config.annotation.web.configurers.X509Configurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2ClientConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.ott.OneTimeTokenLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.saml2.Saml2LoginConfigurer;

/**
 * Tells whether a chain has a login besides Clerk's. Such logins live in sessions, or in what browsers send by themselves, so that
 * neither sessions nor CSRF protection may be narrowed in their chain.
 */
final class OtherLogins {

    @SuppressWarnings("rawtypes") // they are looked up by class
    private static final List<Class<? extends AbstractHttpConfigurer>> LOGINS = List.of(
            FormLoginConfigurer.class,
            HttpBasicConfigurer.class,
            JeeConfigurer.class,
            OAuth2ClientConfigurer.class,
            OAuth2LoginConfigurer.class,
            OneTimeTokenLoginConfigurer.class,
            RememberMeConfigurer.class,
            Saml2LoginConfigurer.class,
            WebAuthnConfigurer.class,
            X509Configurer.class);

    private OtherLogins() {}

    @SuppressWarnings({"rawtypes", "unchecked"})
    static boolean existIn(HttpSecurity http) {
        return LOGINS.stream().anyMatch(login -> http.getConfigurer((Class) login) != null);
    }
}
