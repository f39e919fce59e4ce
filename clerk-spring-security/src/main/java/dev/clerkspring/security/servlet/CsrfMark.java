package dev.clerkspring.security.servlet;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;

/**
 * Marks requests of which the CSRF filter demands a token. The filter asks its exceptions one after the other; this is the last
 * one, is asked only if a token is required and nothing else excepts the request, and never excepts it.
 */
final class CsrfMark extends AbstractHttpConfigurer<CsrfMark, HttpSecurity> {

    private static final String ATTRIBUTE = CsrfMark.class.getName();

    static boolean isOn(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    @Override
    @SuppressWarnings("unchecked") // configurers are looked up by their raw class
    public void init(HttpSecurity http) {
        if (http.getConfigurer(CsrfConfigurer.class) != null) {
            http.csrf(csrf -> csrf.ignoringRequestMatchers(CsrfMark::mark));
        }
    }

    private static boolean mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
        return false;
    }
}
