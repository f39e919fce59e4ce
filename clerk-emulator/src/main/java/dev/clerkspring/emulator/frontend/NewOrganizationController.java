package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.organization.Organizations;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.sdk.organizations.Organization;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets the user who is signed in found an organization.
 */
@RestController
final class NewOrganizationController {

    private final Frontend frontend;

    NewOrganizationController(Frontend frontend) {
        this.frontend = frontend;
    }

    // The Backend API has this path too, for callers with the secret key.
    @PostMapping(path = "/v1/organizations", headers = "!Authorization")
    Envelope create(ServerHttpRequest request, Form form) {
        var visit = Visit.of(request);
        var organization = frontend.store()
                .write(draft -> create(
                        draft, form, visit.requireSession(draft, draft.now()).userId()));
        return frontend.answer(visit, frontend.viewer(visit).organization(organization));
    }

    private static Organization create(Draft draft, Form form, String userId) {
        if (!draft.get(Kinds.USERS, userId).createOrganizationEnabled()) {
            throw ClerkProblem.of(
                    HttpStatus.FORBIDDEN, "organization_creation_not_allowed", "You may not create an organization");
        }
        var name = form.name() != null ? form.name() : "";
        var slug = form.slug() != null && !form.slug().isBlank() ? form.slug() : null;
        return Organizations.create(draft, name, slug, userId, builder -> {});
    }

    /**
     * What the user typed.
     *
     * @param name for people
     * @param slug its name in URLs, made of the name if left out
     */
    record Form(@Nullable String name, @Nullable String slug) {}
}
