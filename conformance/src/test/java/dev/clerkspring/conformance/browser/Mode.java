package dev.clerkspring.conformance.browser;

import dev.clerkspring.emulator.ClerkEmulator;
import java.util.List;

/** How a page and its application find the Frontend API. */
enum Mode {

    /** Below the application's own {@code /__clerk}, where cookies reach it. */
    PROXY {
        @Override
        List<String> arguments(ClerkEmulator emulator) {
            return List.of("--clerk.emulator.enabled=true");
        }

        @Override
        String proxyUrl() {
            return "/__clerk";
        }
    },

    /** At a host of Clerk's development instances, over https, where the page's dev browser stands in for cookies. */
    DEV_BROWSER {
        @Override
        List<String> arguments(ClerkEmulator emulator) {
            return List.of(
                    "--clerk.publishable-key=" + emulator.publishableKey().value(),
                    "--clerk.secret-key=" + emulator.secretKey().value(),
                    "--clerk.api-url=" + emulator.apiUrl());
        }

        @Override
        String proxyUrl() {
            return "";
        }
    };

    /** What the application is told. */
    abstract List<String> arguments(ClerkEmulator emulator);

    /** What the page is told; empty if it follows from the publishable key. */
    abstract String proxyUrl();
}
