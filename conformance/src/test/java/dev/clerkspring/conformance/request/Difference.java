package dev.clerkspring.conformance.request;

import dev.clerkspring.conformance.request.Outcome.Field;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A difference from Clerk's own SDK that is meant.
 *
 * <p>Most are differences in reading: ours takes a request for another one, say one without the parameter that it ignores. Then
 * Clerk's SDK has to say of that other request exactly what ours says of the first, so that nothing else hides behind the difference.
 * The few others name two outcomes for the same thing.
 *
 * @param id its name
 * @param why its justification
 * @param reading what ours takes a request for, given what Clerk's says of it; the same if that is not affected
 * @param rule which parts of two outcomes are the same for ours
 */
record Difference(String id, String why, BiFunction<RequestCase, Outcome, RequestCase> reading, Rule rule) {

    /** In front of the name of a parameter that then means nothing; outcomes are compared without it. */
    static final String IGNORED = "ignored-";

    static Difference reading(String id, String why, UnaryOperator<RequestCase> reading) {
        return reading(id, why, (request, clerk) -> reading.apply(request));
    }

    static Difference reading(String id, String why, BiFunction<RequestCase, Outcome, RequestCase> reading) {
        return new Difference(id, why, reading, (request, clerk, ours) -> Set.of());
    }

    /** Some tokens are taken for others. */
    static Difference tokens(String id, String why, Predicate<TokenDraft> which, UnaryOperator<TokenDraft> other) {
        return inTokens(id, why, (request, token) -> which.test(token) ? other.apply(token) : token);
    }

    /** Some tokens are taken for others, depending on the request that carries them. */
    static Difference inTokens(String id, String why, BiFunction<RequestCase, TokenDraft, TokenDraft> other) {
        return reading(id, why, request -> request.withTokens(token -> other.apply(request, token)));
    }

    static Difference ofOutcome(String id, String why, Match match) {
        return new Difference(
                id,
                why,
                (request, clerk) -> request,
                (request, clerk, ours) -> match.matches(request, clerk, ours) ? Set.of(Field.OUTCOME) : Set.of());
    }

    /** Two places are the same for what a place says but for something. */
    static Difference ofLocation(String id, String why, UnaryOperator<String> essence) {
        return new Difference(
                id,
                why,
                (request, clerk) -> request,
                (request, clerk, ours) -> essence.apply(clerk.location()).equals(essence.apply(ours.location()))
                        ? Set.of(Field.LOCATION)
                        : Set.of());
    }

    /** Two identities are the same for what they say but for something. */
    static Difference ofIdentity(String id, String why, UnaryOperator<Map<String, Object>> essence) {
        return new Difference(
                id,
                why,
                (request, clerk) -> request,
                (request, clerk, ours) -> clerk.tokenType().equals(ours.tokenType())
                                && essence.apply(clerk.identity()).equals(essence.apply(ours.identity()))
                        ? Set.of(Field.IDENTITY)
                        : Set.of());
    }

    /** Which parts of two outcomes are the same. */
    interface Rule {

        Set<Field> explained(RequestCase request, Outcome clerk, Outcome ours);
    }

    /** Whether two outcomes mean the same. */
    interface Match {

        boolean matches(RequestCase request, Outcome clerk, Outcome ours);
    }

    @Override
    public String toString() {
        return id;
    }
}
