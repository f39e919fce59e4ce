package dev.clerkspring.emulator;

import dev.clerkspring.emulator.backend.BackendApi;
import dev.clerkspring.emulator.control.ControlGuard;
import dev.clerkspring.emulator.control.FaultsController;
import dev.clerkspring.emulator.control.KeysController;
import dev.clerkspring.emulator.control.StateController;
import dev.clerkspring.emulator.control.WebhooksController;
import dev.clerkspring.emulator.error.BodyFilter;
import dev.clerkspring.emulator.error.ProblemHandler;
import dev.clerkspring.emulator.fault.FaultFilter;
import dev.clerkspring.emulator.fault.Faults;
import dev.clerkspring.emulator.frontend.Frontend;
import dev.clerkspring.emulator.frontend.FrontendRequests;
import dev.clerkspring.emulator.frontend.HostGuard;
import dev.clerkspring.emulator.page.DashboardController;
import dev.clerkspring.emulator.page.OverviewController;
import dev.clerkspring.emulator.session.Handshakes;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.ticket.TicketController;
import dev.clerkspring.emulator.token.TokenMinter;
import dev.clerkspring.emulator.webhook.Webhooks;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * What answers requests, put together.
 *
 * @param settings what the emulator runs with
 * @param store everything that it knows
 * @param tokens mints session tokens
 * @param faults what goes wrong on demand
 * @param webhooks tells endpoints what happens
 */
record EmulatorContext(EmulatorSettings settings, Store store, TokenMinter tokens, Faults faults, Webhooks webhooks) {

    /** Starts the application of an emulator, whose servers need not run yet. */
    AnnotationConfigApplicationContext start(ClerkEmulator emulator) {
        var context = new AnnotationConfigApplicationContext();
        var handshakes = new Handshakes(store);
        context.register(EmulatorApplication.class);
        context.registerBean(ProblemHandler.class, ProblemHandler::new);
        context.registerBean(BodyFilter.class, BodyFilter::new);
        context.registerBean(FaultFilter.class, () -> new FaultFilter(faults));
        context.registerBean(ControlGuard.class, () -> new ControlGuard(settings.knownHosts()));
        context.registerBean(
                StateController.class,
                () -> new StateController(emulator::exportSnapshot, emulator::importSnapshot, emulator::reset));
        context.registerBean(WebhooksController.class, () -> new WebhooksController(webhooks));
        context.registerBean(
                KeysController.class,
                () -> new KeysController(
                        settings.publishableKey(), settings.secretKey(), settings.webhookSigningSecret(), faults));
        context.registerBean(DashboardController.class, DashboardController::new);
        context.registerBean(OverviewController.class, () -> new OverviewController(store));
        context.registerBean(FaultsController.class, () -> new FaultsController(faults));
        Frontend.register(context, store, tokens, handshakes, settings.publishableKey());
        context.registerBean(TicketController.class, () -> new TicketController(store));
        var backend = new BackendApi(
                store,
                tokens,
                handshakes,
                settings.publishableKey(),
                settings.secretKey(),
                FrontendRequests::matches,
                emulator::frontendApiUrl);
        backend.addTo(context);
        context.registerBean(HostGuard.class, () -> new HostGuard(backend::demandsKey, settings.knownHosts()));
        context.refresh();
        return context;
    }
}
