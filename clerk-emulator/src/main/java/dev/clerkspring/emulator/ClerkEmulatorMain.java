package dev.clerkspring.emulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The emulator as a program. Prints the variables to set as {@code NAME=value} lines, and runs until it is killed.
 */
public final class ClerkEmulatorMain {

    private static final int DEFAULT_PORT = 4800;

    private static final int USAGE_ERROR = 2;

    private static final String PORT = "--port=";

    private static final String USAGE = """
            Usage: java -jar clerk-emulator-standalone.jar [--port=4800]

              --port=PORT  port of 127.0.0.1, 0 for any that is free (default 4800)
              --help       this text

            Prints the CLERK_… variables to set for an application, and runs until it is killed.""";

    private ClerkEmulatorMain() {}

    /**
     * Runs the program.
     *
     * @param args see {@code --help}
     * @throws InterruptedException never, as nobody interrupts
     */
    public static void main(String[] args) throws InterruptedException {
        Logger.getLogger("").setLevel(Level.WARNING); // standard error is for the hint below
        int port = DEFAULT_PORT;
        for (var argument : args) {
            if (argument.equals("--help") || argument.equals("-h")) {
                System.out.println(USAGE);
                return;
            }
            port = argument.startsWith(PORT) ? port(argument.substring(PORT.length())) : -1;
            if (port < 0) {
                fail("Not understood: " + argument + System.lineSeparator() + USAGE);
            }
        }
        run(port);
    }

    /** Returns -1 for what is no port. */
    private static int port(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65535 ? Integer.parseInt(text) : -1;
    }

    private static void run(int port) throws InterruptedException {
        try (var emulator = ClerkEmulator.builder().port(port).start()) {
            print(emulator, System.out);
            System.err.println("Clerk emulator: sign in at " + emulator.frontendApiUrl() + "/sign-in; Ctrl+C ends it.");
            Thread.currentThread().join(); // the server's threads are daemons
        } catch (UncheckedIOException ex) {
            fail("Cannot listen on 127.0.0.1:" + port + "; is it in use?");
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
