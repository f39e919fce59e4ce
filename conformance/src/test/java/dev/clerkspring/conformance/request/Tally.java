package dev.clerkspring.conformance.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What has been found in a run. */
final class Tally {

    final Map<String, Integer> states = new TreeMap<>();

    final Map<String, Integer> rows = new LinkedHashMap<>();

    final Map<String, Integer> reasons = new TreeMap<>();

    final Map<Difference, Integer> differences = new LinkedHashMap<>();

    final List<Finding> unexplained = new ArrayList<>();

    private int requests;

    private int different;

    Tally(List<Difference> all) {
        Rows.ALL.forEach(row -> rows.put(row, 0));
        all.forEach(difference -> differences.put(difference, 0));
    }

    void judged(RequestCase request, Outcome clerk) {
        requests++;
        states.merge(clerk.state(), 1, Integer::sum);
        rows.merge(Rows.of(request, clerk), 1, Integer::sum);
        if (!clerk.reason().isEmpty() && !clerk.state().equals(Outcome.EXCEPTION)) {
            reasons.merge(clerk.reason(), 1, Integer::sum);
        }
    }

    void explained(Set<Difference> explanation) {
        different++;
        explanation.forEach(difference -> differences.merge(difference, 1, Integer::sum));
    }

    void unexplained(Finding finding) {
        different++;
        unexplained.add(finding);
    }

    /** Differences that have not been met. */
    List<String> stale() {
        return differences.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(entry -> entry.getKey().id())
                .toList();
    }

    String report() {
        return "%d requests: %d agreements, %d differences that are meant, %d others%n"
                        .formatted(requests, requests - different, different - unexplained.size(), unexplained.size())
                + "states of Clerk's SDK: " + states + "\n"
                + "rows of the decision table: " + rows + "\n"
                + "reasons:\n" + lines(reasons)
                + "differences that are meant:\n"
                + differences.entrySet().stream()
                        .map(entry -> "%8d  %-40s %s%n"
                                .formatted(
                                        entry.getValue(),
                                        entry.getKey().id(),
                                        entry.getKey().why()))
                        .collect(Collectors.joining());
    }

    private static String lines(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> "%8d  %s%n".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining());
    }

    /**
     * A difference that is not meant.
     *
     * @param request where
     * @param clerk what Clerk's SDK says
     * @param ours what ours says
     */
    record Finding(RequestCase request, Outcome clerk, Outcome ours) {

        /** In short, so that the same thing is told once. */
        String kind() {
            return clerk.what().equals(ours.what())
                    ? clerk.what() + " in " + clerk.differencesTo(ours)
                    : clerk.what() + " / " + ours.what();
        }

        String reproduction() {
            var text = new StringBuilder("request %d (%s), time %d ms%n"
                    .formatted(
                            request.number(), request.scenario(), request.now().toEpochMilli()));
            request.options().forEach((name, value) -> line(text, "option " + name, value));
            line(text, request.method(), request.url());
            request.allHeaders().forEach(header -> line(text, header.name(), header.value()));
            request.answers().forEach((key, answer) -> line(text, "Backend API on " + key, answer));
            request.tokens().forEach((token, draft) -> {
                line(text, "token", token);
                line(text, "    made from", draft.header + " " + draft.claims + " " + draft.traits);
            });
            line(text, "Clerk's SDK", clerk);
            line(text, "ours", ours);
            return text.toString();
        }

        private static void line(StringBuilder text, String name, Object value) {
            text.append("  ").append(name).append(": ").append(value).append('\n');
        }
    }
}
