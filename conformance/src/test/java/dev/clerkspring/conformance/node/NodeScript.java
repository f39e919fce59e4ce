package dev.clerkspring.conformance.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A script that runs until it is closed. It is talked to by lines, mostly of JSON; one that listens on a port writes that port as
 * its first line. Its errors go to a file beside the script.
 */
public final class NodeScript implements AutoCloseable {

    private static final String END = new String("end");

    private final String name;

    private final Path log;

    private final Process process;

    private final Writer input;

    private final BlockingQueue<String> output = new LinkedBlockingQueue<>();

    NodeScript(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.input = process.outputWriter(StandardCharsets.UTF_8);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var reader = new Thread(this::read, name);
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                output.add(line);
            }
        } catch (IOException ex) {
            // The script is gone, which whoever waits for a line learns next.
        } finally {
            output.add(END);
        }
    }

    /**
     * Sends a line. What is sent may wait until a line is read.
     *
     * @param line without a line break
     */
    public void send(String line) {
        try {
            input.write(line);
            input.write('\n');
        } catch (IOException ex) {
            throw failed("does not listen");
        }
    }

    /**
     * Waits for a line.
     *
     * @param limit how long
     * @return the next line that the script has written
     * @throws IllegalStateException if there is none, or the script has ended
     */
    public String receive(Duration limit) {
        try {
            input.flush();
            var line = output.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (line == null) {
                throw failed("says nothing for " + limit);
            }
            if (line == END) {
                output.add(END);
                throw failed("has ended");
            }
            return line;
        } catch (IOException ex) {
            throw failed("does not listen");
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw failed("is no longer waited for");
        }
    }

    private IllegalStateException failed(String what) {
        try {
            return new IllegalStateException("The script '" + name + "' " + what + ": " + Files.readString(log));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Ends the script. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
