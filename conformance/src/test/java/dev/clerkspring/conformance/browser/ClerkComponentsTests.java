package dev.clerkspring.conformance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ScreenshotAnimations;
import dev.clerkspring.conformance.node.NodeProject;
import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.emulator.ClerkEmulatorBuilder;
import dev.clerkspring.emulator.seed.Seed;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Clerk's own JavaScript and components in a real browser, at the quickstart and its emulator. Screenshots are in
 * {@code target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClerkComponentsTests {

    private static final String HOST = "x-y-1.clerk.accounts.dev";

    private static final int TIMEOUT_MILLIS = 60_000;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final Path PAGES = Path.of("target", "browser");

    private final MovedClock clock = new MovedClock();

    private final Set<String> hosts = ConcurrentHashMap.newKeySet();

    private NodeProject project;

    private final Map<Mode, ClerkEmulator> emulators = new EnumMap<>(Mode.class);

    private Chromium chromium;

    private final Map<Mode, Quickstart> applications = new EnumMap<>(Mode.class);

    private Quickstart application;

    private BrowserContext context;

    private Page page;

    private Mode mode;

    @BeforeAll
    void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
        project = NodeProject.of("browser");
        emulators.put(Mode.PROXY, emulator().start());
        emulators.put(
                Mode.DEV_BROWSER,
                emulator()
                        .publishableKey(PublishableKey.of(InstanceType.DEVELOPMENT, HOST))
                        .httpsPort(0)
                        .start());
        chromium = Chromium.start(project, HOST, emulators.get(Mode.DEV_BROWSER).httpsPort());
    }

    private ClerkEmulatorBuilder emulator() {
        return ClerkEmulator.builder().clock(clock).seed(Seed.defaults().withPersonas(ada()));
    }

    private static Seed.Persona ada() {
        var member = new Seed.Membership("acme", "org:admin");
        return new Seed.Persona(
                "ada",
                null,
                "Ada",
                "Admin",
                "ada+clerk_test@example.com",
                null,
                "correct horse battery",
                null,
                List.of(member),
                List.of(),
                null,
                null,
                null);
    }

    @AfterAll
    void stop() throws Exception {
        for (var each : applications.values()) {
            each.close();
        }
        if (chromium != null) {
            chromium.close();
        }
        emulators.values().forEach(ClerkEmulator::close);
    }

    @AfterEach
    void leave() {
        if (context != null) {
            context.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void somebodySignsInWorksInAnOrganizationAndSignsOut(Mode how) throws Exception {
        open(how, "");
        page.locator("input[name=identifier]").fill("ada+clerk_test@example.com");
        screenshot("1-form");
        press("Continue");
        page.locator("input[name=password]").fill("wrong password");
        press("Continue");
        assertThat(page.getByText("Password is incorrect").first()).isVisible();
        screenshot("2-wrong-password");
        page.locator("input[name=password]").fill("correct horse battery");
        press("Continue");

        assertThat(answer("/api/session")).containsText("user_emulator_ada");
        assertThat(answer("/api/me")).containsText("Ada");
        assertThat(answer("/api/invoices")).hasAttribute("data-status", "403");
        screenshot("3-signed-in");

        page.locator("#organization button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Acme"))
                .or(page.getByText("Acme"))
                .first()
                .click();
        assertThat(answer("/api/session")).containsText("org:invoices:create");
        assertThat(answer("/api/invoices")).hasAttribute("data-status", "200");
        screenshot("4-organization");

        tokenIsRenewed();
        lostCookieComesBackByHandshake();

        page.navigate(application.url("/clerk/index.html"));
        assertThat(answer("/api/session")).containsText("org:invoices:create");
        page.locator("#user button").first().click();
        page.getByText("Sign out").first().click();
        assertThat(page.locator("input[name=identifier]")).isVisible();
        screenshot("5-signed-out");
        assertThat(cookie("__session")).isEmpty();
        page.navigate(application.url("/api/session"));
        assertThat(page.locator("body")).containsText("401");
        assertThat(hosts).isSubsetOf("localhost", HOST);
    }

    /** A minute later the page has another token without being asked to, and the application takes it. */
    private void tokenIsRenewed() {
        var before = cookie("__session");
        clock.advance(Duration.ofSeconds(70));
        page.clock().fastForward(70_000);
        page.waitForCondition(() -> !cookie("__session").equals(before));
        var status = page.evaluate("async () => (await fetch('/api/session')).status");
        assertThat(status).isEqualTo(200);
    }

    private void lostCookieComesBackByHandshake() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("__session.*")));
        page.navigate(application.url("/api/session"));
        assertThat(page.locator("body")).containsText("org:invoices:create");
        assertThat(page.url()).isEqualTo(application.url("/api/session"));
        assertThat(cookie("__session")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void somebodySignsUpWithACode(Mode how) throws Exception {
        open(how, "?form=sign-up");
        page.locator("input[name=emailAddress]").fill(how.name().toLowerCase(Locale.ROOT) + "+clerk_test@example.com");
        page.locator("input[name=password]").fill("correct horse battery");
        screenshot("6-sign-up");
        press("Continue");
        page.locator("input[autocomplete=one-time-code]").first().waitFor();
        page.keyboard().type("424242");
        assertThat(answer("/api/me")).hasAttribute("data-status", "200");
        screenshot("7-signed-up");
    }

    private void open(Mode how, String query) throws Exception {
        mode = how;
        if (!applications.containsKey(mode)) {
            writePage();
            var content = List.of(PAGES.resolve(how.name()), project.directory().resolve("node_modules"));
            applications.put(mode, Quickstart.start(how, emulators.get(how), clock, content));
        }
        application = applications.get(mode);
        context = chromium.newContext();
        page = context.newPage();
        page.setDefaultTimeout(TIMEOUT_MILLIS);
        page.onRequest(request ->
                Optional.ofNullable(URI.create(request.url()).getHost()).ifPresent(hosts::add));
        page.clock().install();
        page.navigate(application.url("/clerk/index.html" + query));
    }

    private void writePage() throws Exception {
        var source = Path.of(Objects.requireNonNull(getClass().getResource("/browser/clerk/index.html"))
                .toURI());
        var directory = Files.createDirectories(PAGES.resolve(mode.name()).resolve("clerk"));
        Files.writeString(
                directory.resolve("index.html"),
                Files.readString(source)
                        .replace(
                                "{{publishable-key}}",
                                emulators.get(mode).publishableKey().value())
                        .replace("{{proxy-url}}", mode.proxyUrl()));
    }

    private void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private Locator answer(String path) {
        return page.locator("pre[data-path='" + path + "']");
    }

    private String cookie(String name) {
        return context.cookies(application.url("/")).stream()
                .filter(cookie -> cookie.name.equals(name))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(SCREENSHOTS.resolve(mode.name().toLowerCase(Locale.ROOT) + "-" + name + ".png")));
    }
}
