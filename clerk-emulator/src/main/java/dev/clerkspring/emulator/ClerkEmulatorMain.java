package dev.clerkspring.emulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The emulator as a program. Prints the variables to set as {@code NAME=value} lines, and runs until it is killed.
 */
public final class ClerkEmulatorMain {

    private static final int USAGE_ERROR = 2;

    private ClerkEmulatorMain() {}

    /**
     * Runs the program.
     *
     * @param args see {@code --help}
     * @throws InterruptedException never, as nobody interrupts
     */
    public static void main(String[] args) throws InterruptedException {
        Logger.getLogger("").setLevel(Level.WARNING); // standard error is for the hint below
        try {
            var options = new EmulatorOptions(System.getenv(), args);
            if (options.help()) {
                System.out.println(EmulatorOptions.USAGE);
                return;
            }
            Production.refuse(System.getenv());
            run(options);
        } catch (IllegalArgumentException ex) {
            fail(String.valueOf(ex.getMessage()));
        }
    }

    private static void run(EmulatorOptions options) throws InterruptedException {
        var builder = options.builder();
        try (var emulator = builder.start()) {
            print(emulator, System.out);
            System.err.println("Clerk emulator: sign in at " + emulator.frontendApiUrl() + "/sign-in, look at it at "
                    + emulator.frontendApiUrl() + "/; Ctrl+C ends it.");
            Thread.currentThread().join(); // the server's threads are daemons
        } catch (UncheckedIOException ex) {
            fail("Cannot listen on 127.0.0.1:" + options.port() + "; is it in use?");
        }
    }

    private static void print(ClerkEmulator emulator, PrintStream out) {
        out.println("CLERK_API_URL=" + emulator.apiUrl());
        out.println("CLERK_SECRET_KEY=" + emulator.secretKey().value());
        out.println("CLERK_PUBLISHABLE_KEY=" + emulator.publishableKey().value());
        out.println("CLERK_PROXY_URL=" + emulator.frontendApiUrl());
        out.println("CLERK_WEBHOOK_SIGNING_SECRET=" + emulator.webhookSigningSecret());
        out.flush();
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(USAGE_ERROR);
    }
}
