package dev.clerkspring.emulator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The table in the README of what the emulator answers, made from the code.
 */
final class CoverageTable {

    private static final String BEGIN = "<!-- coverage: made from the code, see CoverageTests -->\n";

    private static final String END = "<!-- end of coverage -->";

    private CoverageTable() {}

    /** The README with the table as the code has it. */
    static String renewed(String readme) {
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("The README has no place for the table");
        }
        return readme.substring(0, begin + BEGIN.length()) + table() + readme.substring(end);
    }

    private static String table() {
        var operations = CoveredOperation.all().toList();
        var groups = new TreeMap<>(
                operations.stream().collect(groupingBy(each -> each.group().getName())));
        var answered = operations.stream().filter(CoveredOperation::covered).count();
        return "\n" + answered + " of " + operations.size() + " operations are answered.\n\n"
                + "| Group | Answered | 501 |\n| --- | --- | --- |\n"
                + groups.entrySet().stream()
                        .map(group -> "| `" + group.getKey() + "` | "
                                + names(group.getValue(), CoveredOperation::covered) + " | "
                                + names(group.getValue(), each -> !each.covered()) + " |\n")
                        .collect(joining())
                + "\n";
    }

    private static String names(List<CoveredOperation> operations, Predicate<CoveredOperation> which) {
        return operations.stream()
                .filter(which)
                .map(operation -> operation.method().getName())
                .collect(joining(", "));
    }
}
