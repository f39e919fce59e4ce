package dev.clerkspring.sdk.bulk;

import org.jspecify.annotations.Nullable;

/**
 * How far bulk work has come.
 *
 * @param succeeded for how many elements it is done
 * @param failed how many elements Clerk has refused
 * @param position the position of the last element that has been dealt with, as have all before it; null if there was none
 */
public record BulkProgress(
        long succeeded, long failed, @Nullable String position) {

    static BulkProgress none() {
        return new BulkProgress(0, 0, null);
    }

    BulkProgress plus(boolean success, String position) {
        return new BulkProgress(this.succeeded + (success ? 1 : 0), this.failed + (success ? 0 : 1), position);
    }

    /**
     * Returns how many elements have been dealt with.
     *
     * @return how far behind its offset a listing by offset goes on
     */
    public long total() {
        return this.succeeded + this.failed;
    }
}
