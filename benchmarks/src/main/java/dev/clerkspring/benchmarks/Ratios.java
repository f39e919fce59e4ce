package dev.clerkspring.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The benchmarks in turns within one JVM, by processor time of the thread: ratios that hold on a busy machine too, where JMH,
 * which runs one after the other, measures the neighbours.
 */
public final class Ratios {

    private static final int WARM_UP_ROUNDS = 25;

    private Ratios() {}

    /**
     * Prints a table.
     *
     * @param args the number of rounds to measure; 20 unless given
     * @throws Exception if a benchmark fails
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        var benchmark = new VerificationBenchmark();
        benchmark.check();
        var chains = new FilterChainBenchmark();
        chains.check();
        var medians = medians(operations(benchmark, chains), rounds);
        benchmark.stop();
        print(medians, System.out);
    }

    private static Map<String, Callable<?>> operations(VerificationBenchmark benchmark, FilterChainBenchmark chains) {
        var operations = new LinkedHashMap<String, Callable<?>>();
        operations.put("rawRsa", benchmark::rawRsa);
        operations.put("newToken", benchmark::newToken);
        operations.put("newTokenDecoder", benchmark::newTokenDecoder);
        operations.put("stockDecoder", benchmark::stockDecoder);
        operations.put("clerkSdk", benchmark::clerkSdk);
        operations.put("repeatedToken", benchmark::repeatedToken);
        operations.put("repeatedTokensOfManyUsers", benchmark::repeatedTokensOfManyUsers);
        operations.put("repeatedRequest", benchmark::repeatedRequest);
        operations.put("repeatedTokenDecoder", benchmark::repeatedTokenDecoder);
        operations.put("stockAuthentication", benchmark::stockAuthentication);
        operations.put("repeatedAuthentication", benchmark::repeatedAuthentication);
        operations.put("forgedSignature", benchmark::forgedSignature);
        operations.put("forgedGarbage", benchmark::forgedGarbage);
        operations.put("forgedUnknownKey", benchmark::forgedUnknownKey);
        operations.put("anonymousRequest", benchmark::anonymousRequest);
        operations.put("otherSchemeRequest", benchmark::otherSchemeRequest);
        operations.put("stockPublicRequest", chains::stockPublicRequest);
        operations.put("clerkPublicRequest", chains::clerkPublicRequest);
        operations.put("stockTokenRequest", chains::stockTokenRequest);
        operations.put("clerkTokenRequest", chains::clerkTokenRequest);
        return operations;
    }

    private static Map<String, Double> medians(Map<String, Callable<?>> operations, int rounds) throws Exception {
        var times = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
            for (var operation : operations.entrySet()) {
                double micros = micros(operation.getValue());
                if (round >= WARM_UP_ROUNDS) {
                    times.computeIfAbsent(operation.getKey(), name -> new ArrayList<>())
                            .add(micros);
                }
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        times.forEach((name, measured) -> {
            Collections.sort(measured);
            medians.put(name, measured.get(measured.size() / 2));
        });
        return medians;
    }

    /** Some ten milliseconds of work, however cheap it is. */
    private static double micros(Callable<?> operation) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        long spent = 0;
        int count = 0;
        while (spent < 10_000_000) {
            for (int i = 0; i < 100; i++) {
                operation.call();
            }
            count += 100;
            spent = threads.getCurrentThreadCpuTime() - before;
        }
        return spent / 1_000.0 / count;
    }

    private static void print(Map<String, Double> medians, PrintStream out) {
        double raw = medians.getOrDefault("rawRsa", Double.NaN);
        double stock = medians.getOrDefault("stockDecoder", Double.NaN);
        medians.forEach((name, micros) ->
                out.printf("| `%s` | %.2f | %s | %s |%n", name, micros, times(micros / raw), times(micros / stock)));
    }

    private static String times(double ratio) {
        return ratio < 0.05 ? "1/" + Math.round(1 / ratio) : "%.2f".formatted(ratio);
    }
}
