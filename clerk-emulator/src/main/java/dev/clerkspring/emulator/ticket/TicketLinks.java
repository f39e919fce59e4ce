package dev.clerkspring.emulator.ticket;

import java.util.function.Supplier;

/**
 * The links that carry tickets.
 */
public final class TicketLinks {

    /** Where such a link leads. */
    static final String PATH = "/v1/tickets/accept";

    private final Supplier<String> frontendApiUrl;

    /**
     * Makes the maker of links.
     *
     * @param frontendApiUrl where the Frontend API is, asked for when the first link is made
     */
    public TicketLinks(Supplier<String> frontendApiUrl) {
        this.frontendApiUrl = frontendApiUrl;
    }

    /**
     * Makes a link.
     *
     * @param ticket what it carries, of letters, digits and underscores
     * @return an absolute URL
     */
    public String to(String ticket) {
        return frontendApiUrl.get() + PATH + "?ticket=" + ticket;
    }
}
