package dev.clerkspring.boot.autoconfigure.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.CoveredCases;
import dev.clerkspring.sdk.Covers.Place;
import dev.clerkspring.sdk.authentication.RequestCase;
import dev.clerkspring.sdk.authentication.RequestCases;
import dev.clerkspring.sdk.machine.MachineCase;
import dev.clerkspring.sdk.machine.MachineCases;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every one of Clerk's cases for requests is tested, and where. */
class CoverageTests {

    /** Unlike all others, which are decided by a function and played over HTTP. */
    private static final Map<Integer, String> SPECIAL = new TreeMap<>(Map.ofEntries(
            Map.entry(23, "function, drivers, http"),
            Map.entry(24, "function, drivers, http"),
            Map.entry(37, "function, drivers, http"),
            Map.entry(40, "function, drivers, http"),
            Map.entry(45, "function, drivers, http"),
            Map.entry(46, "function, drivers, http"),
            Map.entry(47, "function, drivers, http"),
            Map.entry(48, "function, drivers, http"),
            Map.entry(49, "function, drivers, http"),
            Map.entry(50, "function, drivers, http"),
            Map.entry(51, "function, drivers, http"),
            Map.entry(52, "function, drivers, http"),
            Map.entry(53, "start_up")));

    /** The last, Q55, is about webhooks and no request to authenticate. */
    private static final int LAST = 54;

    @Test
    void everyCaseOfClerksListIsTested() throws IOException {
        var places = new CoveredCases("Q")
                .add(Place.FUNCTION, RequestCases.all().stream().map(RequestCase::id))
                .add(Place.HTTP, CaseParityTests.requestCases().stream().map(RequestCase::id))
                .add(
                        Place.FUNCTION,
                        MachineCases.all().stream().filter(MachineCase::isPure).map(MachineCase::id))
                .add(Place.DRIVERS, MachineCases.all().stream().map(MachineCase::id))
                .add(Place.HTTP, MachineCases.all().stream().map(MachineCase::id));

        assertThat(places.describe(LAST))
                .isEqualTo(IntStream.rangeClosed(1, LAST)
                        .mapToObj(number -> "Q" + number + " " + SPECIAL.getOrDefault(number, "function, http"))
                        .collect(Collectors.joining("\n")));
    }
}
