package dev.clerkspring.emulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The emulator as a program. Prints the variables to set as {@code NAME=value} lines, and runs until it is killed.
 */
public final class ClerkEmulatorMain {

    private static final int USAGE_ERROR = 2;

    private final Map<String, String> environment;

    private final PrintStream out;

    private final PrintStream err;

    ClerkEmulatorMain(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the program.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.WARNING); // standard error is for the hint below
        int status = new ClerkEmulatorMain(System.getenv(), System.out, System.err).run(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs until it is interrupted, unless there is nothing to run; returns the status to exit with. */
    int run(String... args) {
        try {
            var options = new EmulatorOptions(environment, args);
            if (options.help()) {
                out.println(EmulatorOptions.USAGE);
                return 0;
            }
            Production.refuse(environment);
            return run(options);
        } catch (IllegalArgumentException ex) {
            return fail(String.valueOf(ex.getMessage()));
        }
    }

    private int run(EmulatorOptions options) {
        try (var emulator = options.builder().start()) {
            print(emulator);
            err.println("Clerk emulator: sign in at " + emulator.frontendApiUrl() + "/sign-in, look at it at "
                    + emulator.frontendApiUrl() + "/; Ctrl+C ends it.");
            Thread.currentThread().join(); // the server's threads are daemons
        } catch (UncheckedIOException ex) {
            return fail("Cannot listen on 127.0.0.1:" + options.port() + "; is it in use?");
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void print(ClerkEmulator emulator) {
        out.println("CLERK_API_URL=" + emulator.apiUrl());
        out.println("CLERK_SECRET_KEY=" + emulator.secretKey().value());
        out.println("CLERK_PUBLISHABLE_KEY=" + emulator.publishableKey().value());
        out.println("CLERK_PROXY_URL=" + emulator.frontendApiUrl());
        out.println("CLERK_WEBHOOK_SIGNING_SECRET=" + emulator.webhookSigningSecret());
        out.flush();
    }

    private int fail(String message) {
        err.println(message);
        return USAGE_ERROR;
    }
}
