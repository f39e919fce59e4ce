package dev.clerkspring.emulator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The tables in the README of what the emulator answers, made from the code.
 */
final class CoverageTable {

    private static final String END = "<!-- end of coverage -->";

    private CoverageTable() {}

    /** The README with the tables as the code has them. */
    static String renewed(String readme) {
        return renewed(renewed(readme, "frontend coverage", frontendTable()), "coverage", table());
    }

    private static String renewed(String readme, String name, String table) {
        var mark = "<!-- " + name + ": made from the code, see CoverageTests -->\n";
        int begin = readme.indexOf(mark);
        int end = readme.indexOf(END, begin);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("The README has no place for the table of " + name);
        }
        return readme.substring(0, begin + mark.length()) + table + readme.substring(end);
    }

    private static String frontendTable() {
        var paths = FrontendOperation.all()
                .collect(groupingBy(
                        FrontendOperation::path,
                        TreeMap::new,
                        mapping(operation -> "`" + operation.method() + "`", joining(", "))));
        return "\n| Path | Methods |\n| --- | --- |\n"
                + paths.entrySet().stream()
                        .map(path -> "| `" + path.getKey() + "` | " + path.getValue() + " |\n")
                        .collect(joining())
                + "\n";
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
