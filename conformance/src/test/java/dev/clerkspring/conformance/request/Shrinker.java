package dev.clerkspring.conformance.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Leaves out of a request whatever is not needed for what has been found. */
final class Shrinker {

    private static final Set<String> NEEDED = Set.of("publishableKey", "secretKey");

    private Shrinker() {}

    static RequestCase shrink(RequestCase request, Predicate<RequestCase> stillFound) {
        var smallest = request;
        for (boolean smaller = true; smaller; ) {
            smaller = false;
            for (var step : steps(smallest)) {
                var next = smallest.with(step);
                if (!next.equals(smallest) && isFound(next, stillFound)) {
                    smallest = next;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    /** What has become a configuration that is none is not a smaller one. */
    private static boolean isFound(RequestCase request, Predicate<RequestCase> stillFound) {
        try {
            return stillFound.test(request);
        } catch (RuntimeException ex) {
            return false;
        }
    }

    private static List<Consumer<RequestDraft>> steps(RequestCase request) {
        var steps = new ArrayList<Consumer<RequestDraft>>();
        for (var option : request.options().keySet()) {
            if (!NEEDED.contains(option)) {
                steps.add(draft -> draft.options.remove(option));
            }
        }
        request.headers().forEach(header -> steps.add(draft -> draft.headers.remove(header)));
        request.cookies().forEach(cookie -> steps.add(draft -> draft.cookies.remove(cookie)));
        request.query().forEach(pair -> steps.add(draft -> draft.query.remove(pair)));
        steps.add(draft -> draft.method = "GET");
        steps.add(draft -> draft.path = "/");
        steps.add(draft -> draft.millis(0));
        return steps;
    }
}
