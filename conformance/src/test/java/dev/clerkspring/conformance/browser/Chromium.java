package dev.clerkspring.conformance.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.clerkspring.conformance.node.NodeProject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium without a window. It is driven by the driver from npm, which needs no download of every platform's.
 *
 * <p>A test that asks for one is skipped, saying so, where there is none.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;

    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Starts a browser.
     *
     * @param project what brings the driver
     * @param host a host that the browser shall find on this machine
     * @param port the port of it there
     */
    static Chromium start(NodeProject project, String host, int port) {
        var executable = executable();
        assumeTrue(executable.isPresent(), "Chromium is missing: these tests need one of " + NAMES + " on the path");
        System.setProperty("playwright.cli.dir", driver(project).toString());
        var playwright =
                Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", "node")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.get())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--host-resolver-rules=MAP " + host + ":443 127.0.0.1:" + port
                                        + ", MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1")));
        return new Chromium(playwright, browser);
    }

    /** A browser without a past, which accepts any certificate. */
    BrowserContext newContext() {
        return browser.newContext(new Browser.NewContextOptions()
                .setIgnoreHTTPSErrors(true)
                .setLocale("en-GB")
                .setViewportSize(1000, 800));
    }

    private static Optional<Path> executable() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Where the driver is looked for, it is called {@code package}. */
    private static Path driver(NodeProject project) {
        var driver = project.directory().resolve("driver");
        var link = driver.resolve("package");
        try {
            if (!Files.exists(link)) {
                Files.createDirectories(driver);
                Files.createSymbolicLink(link, project.directory().resolve("node_modules/playwright-core"));
            }
            return driver;
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public void close() {
        Stream.<AutoCloseable>of(browser, playwright).forEach(each -> {
            try {
                each.close();
            } catch (Exception ex) {
                throw new IllegalStateException(ex);
            }
        });
    }
}
