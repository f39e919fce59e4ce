package dev.clerkspring.emulator.ticket;

import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.user.Users;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the link in an e-mail leads: on to the application, which signs the browser in or up with the ticket.
 */
@RestController
public final class TicketController {

    private final Store store;

    /**
     * Makes the controller.
     *
     * @param store the tickets
     */
    public TicketController(Store store) {
        this.store = store;
    }

    @GetMapping(TicketLinks.PATH)
    ResponseEntity<Void> accept(@RequestParam("ticket") String text) {
        var ticket = Ticket.get(store.state(), text, store.now());
        var location = UriComponentsBuilder.fromUriString(target(ticket))
                .queryParam("__clerk_ticket", text)
                .queryParam("__clerk_status", status(ticket))
                .build()
                .toUri();
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(location).build();
    }

    private static String target(Ticket ticket) {
        return ticket instanceof Ticket.Invited invited && invited.row().redirectUrl() != null
                ? invited.row().redirectUrl()
                : "/";
    }

    private String status(Ticket ticket) {
        return ticket instanceof Ticket.Invited invited
                        && Users.ofEmailAddress(store.state(), invited.row().emailAddress()) == null
                ? "sign_up"
                : "sign_in";
    }
}
