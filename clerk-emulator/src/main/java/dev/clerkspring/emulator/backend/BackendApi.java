package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.backend.instance.InstanceController;
import dev.clerkspring.emulator.backend.instance.JwksController;
import dev.clerkspring.emulator.backend.instance.TestingTokensController;
import dev.clerkspring.emulator.backend.invitations.InvitationsController;
import dev.clerkspring.emulator.backend.invitations.OrganizationInvitationsController;
import dev.clerkspring.emulator.backend.invitations.SignInTokensController;
import dev.clerkspring.emulator.backend.machines.ApiKeysController;
import dev.clerkspring.emulator.backend.machines.M2mTokenPages;
import dev.clerkspring.emulator.backend.machines.M2mTokensController;
import dev.clerkspring.emulator.backend.machines.MachinesController;
import dev.clerkspring.emulator.backend.machines.OAuthAccessTokensController;
import dev.clerkspring.emulator.backend.operation.Uncovered;
import dev.clerkspring.emulator.backend.organizations.MembershipsController;
import dev.clerkspring.emulator.backend.organizations.OrganizationsController;
import dev.clerkspring.emulator.backend.roles.PermissionsController;
import dev.clerkspring.emulator.backend.roles.RoleSetsController;
import dev.clerkspring.emulator.backend.roles.RolesController;
import dev.clerkspring.emulator.backend.sessions.ClientsController;
import dev.clerkspring.emulator.backend.sessions.JwtTemplatesController;
import dev.clerkspring.emulator.backend.sessions.SessionsController;
import dev.clerkspring.emulator.backend.users.EmailAddressesController;
import dev.clerkspring.emulator.backend.users.PhoneNumbersController;
import dev.clerkspring.emulator.backend.users.UsersController;
import dev.clerkspring.emulator.session.Handshakes;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.ticket.TicketLinks;
import dev.clerkspring.emulator.token.MachineTokenMinter;
import dev.clerkspring.emulator.token.TemplateMinter;
import dev.clerkspring.emulator.token.TokenMinter;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The Backend API, put together.
 *
 * @param store everything that the emulator knows
 * @param tokens mints session tokens, by the keys that sign everything else too
 * @param handshakes keeps the content of handshakes
 * @param publishableKey the instance's
 * @param secretKey what callers must show
 * @param browsersPart what belongs to the Frontend API and needs no key
 * @param frontendApiUrl where the Frontend API is, asked for once the server runs
 */
public record BackendApi(
        Store store,
        TokenMinter tokens,
        Handshakes handshakes,
        PublishableKey publishableKey,
        SecretKey secretKey,
        Predicate<ServerHttpRequest> browsersPart,
        Supplier<String> frontendApiUrl) {

    /**
     * Adds the API to an application.
     *
     * @param context the application, before it is refreshed
     */
    public void addTo(GenericApplicationContext context) {
        context.registerBean(VersionlessPaths.class, VersionlessPaths::new);
        context.registerBean(SecretKeyFilter.class, () -> new SecretKeyFilter(secretKey, browsersPart, store));
        context.registerBean(Uncovered.class, Uncovered::new);
        addInstance(context);
        addUsers(context);
        addOrganizations(context);
        addMachines(context);
    }

    /**
     * Tells whether a request must show a key.
     *
     * @param request any request
     * @return whether it is for this API
     */
    public boolean demandsKey(ServerHttpRequest request) {
        return SecretKeyFilter.demandsKey(request, browsersPart);
    }

    private void addInstance(GenericApplicationContext context) {
        var keys = tokens.keys();
        context.registerBean(JwksController.class, () -> new JwksController(keys));
        context.registerBean(TestingTokensController.class, () -> new TestingTokensController(store));
        addPartly(
                context,
                InstanceController.class,
                List.of(Store.class, String.class),
                store,
                keys.current().id());
        context.registerBean(JwtTemplatesController.class, () -> new JwtTemplatesController(store));
    }

    private void addUsers(GenericApplicationContext context) {
        var templates = new TemplateMinter(tokens.keys(), publishableKey.issuer(), store);
        var links = new TicketLinks(frontendApiUrl);
        addPartly(context, UsersController.class, List.of(Store.class), store);
        addPartly(context, EmailAddressesController.class, List.of(Store.class), store);
        context.registerBean(PhoneNumbersController.class, () -> new PhoneNumbersController(store));
        addPartly(context, ClientsController.class, List.of(Store.class, Handshakes.class), store, handshakes);
        context.registerBean(
                SessionsController.class,
                () -> new SessionsController(store, tokens, templates, publishableKey.cookieSuffix()));
        context.registerBean(InvitationsController.class, () -> new InvitationsController(store, links));
        context.registerBean(SignInTokensController.class, () -> new SignInTokensController(store, links));
    }

    private void addOrganizations(GenericApplicationContext context) {
        var links = new TicketLinks(frontendApiUrl);
        addPartly(context, OrganizationsController.class, List.of(Store.class), store);
        context.registerBean(MembershipsController.class, () -> new MembershipsController(store));
        context.registerBean(
                OrganizationInvitationsController.class, () -> new OrganizationInvitationsController(store, links));
        context.registerBean(PermissionsController.class, () -> new PermissionsController(store));
        context.registerBean(RolesController.class, () -> new RolesController(store));
        context.registerBean(RoleSetsController.class, () -> new RoleSetsController(store));
    }

    private void addMachines(GenericApplicationContext context) {
        var keys = tokens.keys();
        var minter = new MachineTokenMinter(keys, publishableKey.issuer());
        context.registerBean(
                MachinesController.class,
                () -> new MachinesController(store, keys.current().id()));
        context.registerBean(M2mTokensController.class, () -> new M2mTokensController(store, minter));
        context.registerBean(M2mTokenPages.class, M2mTokenPages::new);
        context.registerBean(ApiKeysController.class, () -> new ApiKeysController(store));
        context.registerBean(OAuthAccessTokensController.class, () -> new OAuthAccessTokensController(store));
    }

    /** Adds a controller of which only a part is written; the rest of it answers 501. */
    private static <T> void addPartly(
            GenericApplicationContext context, Class<T> type, List<Class<?>> types, Object... arguments) {
        context.registerBean(type, () -> Uncovered.complete(type, types.toArray(Class<?>[]::new), arguments));
    }

    @Override
    public String toString() {
        return "BackendApi[" + publishableKey.issuer() + "]";
    }
}
