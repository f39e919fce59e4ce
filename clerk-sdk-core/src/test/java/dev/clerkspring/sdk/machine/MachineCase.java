package dev.clerkspring.sdk.machine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request for a route, by what the route accepts, and what is decided about it.
 *
 * @param id the number in Clerk's list of cases
 * @param accepted the kinds that the route accepts
 * @param bearer the token in the header; null without one
 * @param cookie the session cookie; null without one
 * @param answer what the Backend API answers about the token, status and body; 0 if it cannot be reached
 * @param expected the kind and the subject, or the reason
 * @param calls how often the Backend API is asked
 */
public record MachineCase(
        String id,
        String name,
        Set<TokenType> accepted,
        @Nullable String bearer,
        @Nullable String cookie,
        String answer,
        String expected,
        int calls) {

    static MachineCase of(String id, String name, TokenType... accepted) {
        return new MachineCase(id, name, Set.of(accepted), null, null, "404 {}", "", 0);
    }

    MachineCase bearer(String token) {
        return new MachineCase(id, name, accepted, token, cookie, answer, expected, calls);
    }

    MachineCase cookie(String token) {
        return new MachineCase(id, name, accepted, bearer, token, answer, expected, calls);
    }

    /** That Clerk is asked, and what it says. */
    MachineCase answer(String text) {
        return new MachineCase(id, name, accepted, bearer, cookie, text, expected, 1);
    }

    MachineCase expect(String text) {
        return new MachineCase(id, name, accepted, bearer, cookie, answer, text, calls);
    }

    public boolean isAccepted() {
        return expected.matches("(API_KEY|[A-Z0-9]+_TOKEN) .*");
    }

    /** Whether it is decided by what there is: Clerk's answer, or none that would be needed. */
    public boolean isPure() {
        return calls == 0 || answerStatus() == 200 || answerStatus() == 404;
    }

    /** What is lost on the way, or comes too early, is asked for again. */
    public int mostCalls() {
        return answerStatus() == 0 || answerStatus() == 429 ? 3 * calls : calls;
    }

    public int answerStatus() {
        return Integer.parseInt(answer.substring(0, answer.indexOf(' ')));
    }

    public String answerBody() {
        return answer.substring(answer.indexOf(' ') + 1);
    }

    @Override
    public String toString() {
        return id + " " + name + ": " + expected;
    }
}
