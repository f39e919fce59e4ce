package dev.clerkspring.emulator.frontend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A browser as the Frontend API tells it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ClientView(
        String object,
        String id,
        List<SessionView> sessions,
        @Nullable SignInView signIn,
        @Nullable SignUpView signUp,
        @Nullable String lastActiveSessionId,
        @Nullable String lastAuthenticationStrategy,
        @Nullable Instant cookieExpiresAt,
        boolean captchaBypass,
        Instant createdAt,
        Instant updatedAt) {}
