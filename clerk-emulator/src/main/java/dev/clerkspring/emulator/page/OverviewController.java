package dev.clerkspring.emulator.page;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.entity.Subscription;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Browsers;
import dev.clerkspring.emulator.session.Sessions;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.sessions.SessionBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What there is, in one answer, and the two changes that Clerk's Backend API does not have: which organization is active in a
 * session, and who has which plans.
 */
@RestController
public final class OverviewController {

    private final Store store;

    /**
     * Makes the controller.
     *
     * @param store everything there is
     */
    public OverviewController(Store store) {
        this.store = store;
    }

    @GetMapping("/__emulator/overview")
    Overview overview(@CookieValue(name = "__client", required = false) @Nullable String secret) {
        var state = store.state();
        var now = store.now();
        return Overview.of(state, Browsers.session(state, secret, now), now);
    }

    @PutMapping("/__emulator/sessions/{id}/organization")
    Session activate(@PathVariable("id") String id, @RequestBody ActiveOrganization wish) {
        return store.write(draft -> {
            var session = Sessions.get(draft, id, draft.now());
            if (!Sessions.isActive(session)) {
                throw ClerkProblem.notFound("active session");
            }
            if (wish.organizationId() != null) {
                Membership.get(draft, wish.organizationId(), session.userId());
            }
            return draft.put(
                    Kinds.SESSIONS,
                    SessionBuilder.builder(session)
                            .lastActiveOrganizationId(wish.organizationId())
                            .updatedAt(draft.now())
                            .build());
        });
    }

    @PutMapping("/__emulator/subscriptions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subscribe(@PathVariable("id") String id, @RequestBody Plans wish) {
        store.write(draft -> {
            if (draft.find(Kinds.USERS, id) == null) {
                draft.get(Kinds.ORGANIZATIONS, id);
            }
            wish.plans().forEach(slug -> draft.get(Kinds.PLANS, slug));
            return draft.put(Kinds.SUBSCRIPTIONS, new Subscription(id, wish.plans()));
        });
    }

    /** The organization to be active; null for the personal account. */
    record ActiveOrganization(@Nullable String organizationId) {}

    /** Slugs of plans. */
    record Plans(List<String> plans) {

        Plans {
            plans = plans != null ? List.copyOf(plans) : List.of();
        }
    }
}
