package dev.clerkspring.benchmarks;

import dev.clerkspring.emulator.ClerkEmulator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long the local Clerk takes to start in process, until it accepts connections: each measurement is one start. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EmulatorStartBenchmark {

    private final List<ClerkEmulator> started = new ArrayList<>();

    /** The first in its JVM, which has loaded nothing of it yet. */
    @Benchmark
    @Fork(10)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public ClerkEmulator emulatorStartCold() {
        return start();
    }

    /** One more in a JVM that has had some. */
    @Benchmark
    @Fork(2)
    @Warmup(iterations = 20)
    @Measurement(iterations = 50)
    public ClerkEmulator emulatorStartWarm() {
        return start();
    }

    private ClerkEmulator start() {
        var emulator = ClerkEmulator.builder().start();
        started.add(emulator);
        return emulator;
    }

    /** Frees the port. */
    @TearDown(Level.Iteration)
    public void stop() {
        started.forEach(ClerkEmulator::close);
        started.clear();
    }
}
