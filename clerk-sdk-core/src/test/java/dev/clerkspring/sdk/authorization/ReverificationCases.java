package dev.clerkspring.sdk.authorization;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which re-verifications the ages of two factors meet, by the names of Clerk's presets, and {@code first} for the first factor within
 * ten minutes.
 *
 * @param first the age of the first factor in minutes, -1 without it
 * @param second the age of the second factor
 */
public record ReverificationCases(long first, long second, Map<String, Boolean> met) {

    private static final List<String> ASKED = List.of("strict_mfa", "strict", "moderate", "lax", "first");

    private static final String TABLE = """
               0   -1   true  true  true  true  true
               9    9   true  true  true  true  true
              10   10   false false true  true  false
               9   -1   true  true  true  true  true
              10   -1   false false true  true  false
              -1    9   false true  true  true  false
              -1   -1   false false false false false
               9   10   false false true  true  true
              10    9   false true  true  true  false
              60   60   false false false true  false
            1440 1440   false false false false false
            """;

    public static List<ReverificationCases> all() {
        return TABLE.lines().map(ReverificationCases::parse).toList();
    }

    private static ReverificationCases parse(String line) {
        var cells = line.strip().split(" +");
        var met = new LinkedHashMap<String, Boolean>();
        for (int i = 0; i < ASKED.size(); i++) {
            met.put(ASKED.get(i), Boolean.valueOf(cells[i + 2]));
        }
        return new ReverificationCases(Long.parseLong(cells[0]), Long.parseLong(cells[1]), met);
    }

    @Override
    public String toString() {
        return Arrays.asList(first, second).toString();
    }
}
