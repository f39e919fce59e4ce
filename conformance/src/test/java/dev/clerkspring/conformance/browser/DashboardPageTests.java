package dev.clerkspring.conformance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import dev.clerkspring.conformance.node.NodeProject;
import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.organizations.ListOrganizationMembershipsQuery;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The emulator's dashboard in a real browser: what is pressed there has happened at the emulator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardPageTests {

    private static final List<String> TABS =
            List.of("users", "organizations", "sessions", "webhooks", "faults", "state");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots", "dashboard");

    private final List<String> errors = new ArrayList<>();

    private Chromium chromium;

    private ClerkEmulator emulator;

    private ClerkClient clerk;

    private Page page;

    @BeforeAll
    void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        chromium = Chromium.start(NodeProject.of("browser"), "unused.example", 1);
        emulator = ClerkEmulator.builder().webhookRetries().start(); // none but by hand
        clerk = ClerkClient.builder()
                .apiUrl(emulator.apiUrl())
                .secretKey(emulator.secretKey())
                .build();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
            emulator.close();
        }
    }

    @BeforeEach
    void open() {
        emulator.reset();
        errors.clear();
        page = chromium.newContext().newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                errors.add(message.text());
            }
        });
        page.onDialog(Dialog::accept);
    }

    @AfterEach
    void leave() {
        page.context().close();
        assertThat(errors).isEmpty();
    }

    private void tab(String name) {
        page.navigate(emulator.apiUrl() + "/#" + name);
    }

    private Locator card(String text) {
        return page.locator(".card", new Page.LocatorOptions().setHasText(text));
    }

    private static void press(Locator within, String button) {
        within.locator("button:text-is('" + button + "')").click();
    }

    private void told(String text) {
        assertThat(page.locator("#toast")).hasText(text);
    }

    private Map<String, String> roles() {
        var query = ListOrganizationMembershipsQuery.builder().build();
        return clerk.organizationMemberships().list("org_emulator_acme", query).data().stream()
                .collect(Collectors.toMap(
                        membership -> membership.publicUserData().userId(), membership -> membership.role()));
    }

    private void signIn() {
        tab("users");
        press(card("Ada Admin"), "Sign in");
        told("Signed in as Ada Admin");
    }

    @Test
    void signsInAsAPersona() {
        signIn();
        assertThat(page.locator("#who")).containsText("Ada Admin");
        press(page.locator("#who"), "Sign out");
        assertThat(page.locator("#who")).hasText("Signed out");
    }

    @Test
    void editsAUser() {
        tab("users");
        press(card("Ada Admin"), "Edit");
        page.getByLabel("First name").fill("Augusta");
        page.getByLabel("public metadata").fill("{\"crm\": 42}");
        page.getByLabel("Pro", new Page.GetByLabelOptions().setExact(true)).check();
        press(page.locator("#dialog"), "Save");
        told("Saved");

        var ada = clerk.users().get("user_emulator_ada");
        assertThat(ada.firstName()).isEqualTo("Augusta");
        assertThat(ada.publicMetadata().tree().path("crm").asInt()).isEqualTo(42);
        assertThat(card("Augusta")).containsText("pro");
    }

    @Test
    void changesWhoIsAMemberAsWhat() {
        tab("organizations");
        page.getByLabel("Role of Ben Member").selectOption("org:admin");
        told("Changed; the next token has it");
        page.getByLabel("New member of Acme").selectOption(new SelectOption().setLabel("Cleo Personal"));
        press(card("Acme"), "Add");
        told("Added");
        assertThat(roles())
                .containsEntry("user_emulator_ben", "org:admin")
                .containsEntry("user_emulator_cleo", "org:member");

        page.getByLabel("Remove Cleo Personal").click();
        assertThat(page.getByLabel("Remove Cleo Personal")).hasCount(0);
        assertThat(roles()).doesNotContainKey("user_emulator_cleo");
    }

    @Test
    void switchesPlansOfAnOrganization() {
        tab("organizations");
        card("Acme").getByLabel("Pro").check();
        press(card("Acme"), "Save plans");
        told("Saved");
        tab("users");
        tab("organizations");
        assertThat(card("Acme").getByLabel("Pro")).isChecked();
    }

    @Test
    void switchesTheOrganizationOfASession() {
        signIn();
        tab("sessions");
        page.getByLabel("Active organization").selectOption("");
        told("Switched; the next token has it");
        assertThat(page.getByLabel("Active organization")).hasValue("");
    }

    @Test
    void sendsAWebhookAgain() {
        var deaf = URI.create(emulator.apiUrl() + "/nowhere");
        emulator.webhooks().addEndpoint(deaf);
        signIn();
        tab("webhooks");
        assertThat(page.locator("main")).containsText("404 · 1×");
        press(page.locator("li", new Page.LocatorOptions().setHasText("session.created")), "Send again");
        told("Sent again");
        assertThat(page.locator("main")).containsText("404 · 2×");
        assertThat(emulator.webhooks().messages())
                .singleElement()
                .satisfies(message -> assertThat(message.attempts()).hasSize(2));
        emulator.webhooks().removeEndpoint(deaf);
    }

    @Test
    void switchesFaultsOnAndOff() {
        tab("faults");
        page.getByLabel("Operation, or method and path").fill("users.list");
        page.getByLabel("How often").fill("3");
        press(page.locator("main"), "Switch on");
        told("Switched on");
        assertThat(emulator.faults().active()).hasSize(1);
        press(page.locator("main"), "Switch off");
        told("Switched off");
        assertThat(emulator.faults().active()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1180, LIGHT", "1180, DARK", "400, LIGHT", "400, DARK"})
    void fitsTheWindow(int width, ColorScheme colors) {
        page.setViewportSize(width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
        signIn();
        for (var tab : TABS) {
            tab(tab);
            assertThat(page.locator("nav [aria-current]")).hasAttribute("href", "/#" + tab);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve(tab + "-" + width + "-" + colors + ".png")));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(tab)
                    .isEqualTo(true);
        }
    }
}
