package dev.clerkspring.samples.quickstart;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.sdk.users.User;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is there: nobody in particular, the session in the token, the user behind it. */
@RestController
@RequestMapping("/api")
class AccountController {

    private final ClerkClient clerk;

    AccountController(ClerkClient clerk) {
        this.clerk = clerk;
    }

    @GetMapping("/public")
    Map<String, String> everybody() {
        return Map.of("message", "Hello, whoever you are");
    }

    /** Answered from the token alone. */
    @GetMapping("/session")
    SessionView session(ClerkSession session) {
        var organization = session.organization();
        return organization == null
                ? new SessionView(session.userId(), session.sessionId(), null, List.of())
                : new SessionView(
                        session.userId(), session.sessionId(), organization.role(), organization.permissions());
    }

    /** Asks Clerk's Backend API. */
    @GetMapping("/me")
    UserView me(ClerkSession session) {
        User user = clerk.users().get(session.userId());
        return new UserView(user.id(), user.firstName(), user.lastName());
    }

    record SessionView(
            String userId,
            @Nullable String sessionId,
            @Nullable String role,
            List<String> permissions) {}

    record UserView(
            String id, @Nullable String firstName, @Nullable String lastName) {}
}
