package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.machine.AcceptedTokens;
import dev.clerkspring.sdk.machine.TokenType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which kinds of tokens the routes of a chain accept; the first that matches counts, and session tokens alone where none does. */
final class TokenRoutes {

    private final List<Route> routes = new ArrayList<>();

    void add(RequestMatcher matcher, TokenType... types) {
        routes.add(new Route(matcher, AcceptedTokens.of(types)));
    }

    boolean areSessionsAlone() {
        return routes.isEmpty();
    }

    AcceptedTokens of(HttpServletRequest request) {
        for (var route : routes) {
            if (route.matcher.matches(request)) {
                return route.accepted;
            }
        }
        return AcceptedTokens.SESSIONS;
    }

    private record Route(RequestMatcher matcher, AcceptedTokens accepted) {}
}
