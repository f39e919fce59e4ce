package dev.clerkspring.boot.autoconfigure;

/**
 * The application's configuration of Clerk is wrong. Neither of the texts ever contains a configured value, which may be a
 * secret in the wrong place.
 */
public final class ClerkConfigurationException extends RuntimeException {

    private final String action;

    /**
     * Makes the exception.
     *
     * @param description what is wrong
     * @param action what to do about it
     */
    public ClerkConfigurationException(String description, String action) {
        super(description);
        this.action = action;
    }

    /**
     * Returns what to do about it.
     *
     * @return one or more sentences
     */
    public String getAction() {
        return action;
    }
}
