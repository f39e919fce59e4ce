package dev.clerkspring.benchmarks;

import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The starts of {@link EmulatorStartBenchmark} by their medians, which JMH does not print. */
public final class StartTimes {

    private StartTimes() {}

    /**
     * Prints a table: how often, and milliseconds by the clock and of processor time.
     *
     * @param args none
     * @throws Exception if a start fails
     */
    public static void main(String[] args) throws Exception {
        var options = new OptionsBuilder()
                .include(EmulatorStartBenchmark.class.getName())
                .addProfiler(CpuTimeProfiler.class)
                .shouldFailOnError(true)
                .build();
        for (var run : new Runner(options).run()) {
            var wall = run.getPrimaryResult();
            var cpu = Objects.requireNonNull(run.getSecondaryResults().get("cpu"));
            System.out.printf(
                    "| `%s` | %d | %.0f | %.0f |%n",
                    wall.getLabel(), wall.getStatistics().getN(), median(wall), median(cpu) / 1_000);
        }
    }

    private static double median(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }
}
