package dev.clerkspring.sdk.bulk;

/**
 * Bulk work has come to a stop before its end, by what the cause says: Clerk is not available, does not accept the key or will not
 * have more calls, or the application's own part has failed. {@link #progress()} says where to go on.
 */
public final class BulkStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BulkProgress progress;

    BulkStoppedException(BulkProgress progress, Throwable cause) {
        super("Stopped after " + progress.total() + " elements: " + cause.getMessage(), cause);
        this.progress = progress;
    }

    /**
     * Returns how far the work has come. Of the elements behind that, as many as are worked on at a time may be done as well.
     *
     * @return what has been dealt with
     */
    public BulkProgress progress() {
        return this.progress;
    }
}
