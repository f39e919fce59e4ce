package dev.clerkspring.conformance.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out whether differences that are meant are all there is between two outcomes. */
final class Explainer {

    private final ClerkJudge clerk;

    private final List<Difference> differences;

    Explainer(ClerkJudge clerk, List<Difference> differences) {
        this.clerk = clerk;
        this.differences = differences;
    }

    /** As few differences as explain why the outcomes are not the same; empty if none do. */
    Optional<Set<Difference>> explain(RequestCase request, Outcome theirs, Outcome ours) {
        var concerned = concerned(request, theirs);
        var nothing = explain(request, theirs, ours, List.of());
        if (nothing.isPresent()) {
            return nothing;
        }
        for (var difference : concerned) {
            var single = explain(request, theirs, ours, List.of(difference));
            if (single.isPresent()) {
                return single;
            }
        }
        return explain(request, theirs, ours, concerned).map(all -> fewer(request, theirs, ours, concerned));
    }

    /** Those by which ours takes the request for another, each after the ones before it. */
    private List<Difference> concerned(RequestCase request, Outcome theirs) {
        var concerned = new ArrayList<Difference>();
        var read = request;
        for (var difference : differences) {
            var next = difference.reading().apply(read, theirs);
            if (!next.equals(read)) {
                concerned.add(difference);
                read = next;
            }
        }
        return concerned;
    }

    /** What is left when each that is not needed is left out. */
    private Set<Difference> fewer(RequestCase request, Outcome theirs, Outcome ours, List<Difference> all) {
        var needed = new ArrayList<>(all);
        for (var difference : all) {
            needed.remove(difference);
            if (explain(request, theirs, ours, needed).isEmpty()) {
                needed.add(difference);
            }
        }
        return explain(request, theirs, ours, needed).orElse(Set.copyOf(all));
    }

    private Optional<Set<Difference>> explain(
            RequestCase request, Outcome theirs, Outcome ours, List<Difference> some) {
        var read = request;
        for (var difference : differences) {
            read = some.contains(difference) ? difference.reading().apply(read, theirs) : read;
        }
        var outcome = read.equals(request) ? theirs : clerk.judge(read);
        var explained = byRules(request, outcome.with(back(read, request)), ours);
        if (explained.isPresent() || !outcome.state().equals(Outcome.EXCEPTION) || outcome.equals(theirs)) {
            return explained.map(rules -> union(some, rules));
        }
        // What Clerk's makes of the other request may be one more difference that is meant.
        return explain(read, outcome, ours).map(more -> union(some, more));
    }

    private Optional<Set<Difference>> byRules(RequestCase request, Outcome outcome, Outcome ours) {
        var rules = new LinkedHashSet<Difference>();
        var left = EnumSet.noneOf(Outcome.Field.class);
        left.addAll(outcome.differencesTo(ours));
        for (var rule : differences) {
            if (left.removeAll(rule.rule().explained(request, outcome, ours))) {
                rules.add(rule);
            }
        }
        return left.isEmpty() ? Optional.of(rules) : Optional.empty();
    }

    private static Set<Difference> union(Collection<Difference> some, Collection<Difference> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** From what is in the request that was read to what is in the request that was sent. */
    private static Map<String, String> back(RequestCase read, RequestCase request) {
        var back = new LinkedHashMap<String, String>();
        var from = List.copyOf(read.tokens().keySet());
        var to = List.copyOf(request.tokens().keySet());
        for (int i = 0; i < from.size() && from.size() == to.size(); i++) {
            if (!from.get(i).equals(to.get(i))) {
                back.put(from.get(i), to.get(i));
            }
        }
        return back;
    }
}
