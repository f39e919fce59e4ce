package dev.clerkspring.sdk.model;

import org.jspecify.annotations.Nullable;

/**
 * What Clerk answers when it has deleted something.
 *
 * @param object which type of thing it was
 * @param id its id
 * @param slug its slug, if it had one
 * @param deleted whether it is gone
 * @param externalId its id in the application, if it had one
 */
@WithBuilder
public record DeletedObject(
        String object,
        @Nullable String id,
        @Nullable String slug,
        boolean deleted,
        @Nullable String externalId) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
