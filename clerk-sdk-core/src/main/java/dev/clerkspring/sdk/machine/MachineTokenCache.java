package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.json.ClerkJson;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Remembers what Clerk has said of opaque tokens. Whoever reads an entry checks its end again, so that a cache that keeps entries
 * longer, or that several applications share, does no harm. Whoever can write to a shared cache can make tokens good.
 */
public interface MachineTokenCache {

    /**
     * Finds an entry. It may block, on a thread that is there for it; a failure counts as none, and so does an answer that comes
     * too {@linkplain MachineCacheSettings#timeout() late}.
     *
     * @param key from which neither token nor key of the instance can be told
     * @return null if there is none
     */
    @Nullable
    Entry get(String key);

    /**
     * Keeps an entry, until its end or shorter. It may block; a failure is of no consequence.
     *
     * @param key from which neither token nor key of the instance can be told
     * @param entry what to keep
     */
    void put(String key, Entry entry);

    /**
     * Returns a cache in the memory of this process.
     *
     * @param size how many good tokens it keeps at most, and how many others, which cannot push the good ones out
     * @param clock the time, by which entries are forgotten when they end
     * @return an empty cache
     * @throws IllegalArgumentException if the size is negative
     */
    static MachineTokenCache inMemory(int size, Clock clock) {
        return new InMemoryMachineTokenCache(size, clock);
    }

    /**
     * What Clerk has said of a token. It does not contain the token.
     *
     * @param answer what Clerk has said
     * @param accepted whether the token was good
     * @param until when Clerk has to be asked again
     */
    record Entry(Introspection answer, boolean accepted, Instant until) {

        /**
         * Writes the entry for a cache outside of this process.
         *
         * @return JSON
         */
        public String toJson() {
            return ClerkJson.mapper().writeValueAsString(this);
        }

        /**
         * Reads an entry from a cache outside of this process.
         *
         * @param json whatever was found there
         * @return null if it is no entry
         */
        public static @Nullable Entry ofJson(String json) {
            try {
                var entry = ClerkJson.mapper().readValue(json, Entry.class);
                return entry != null && entry.answer() != null && entry.until() != null ? entry : null;
            } catch (JacksonException ex) {
                return null;
            }
        }

        @Override
        public String toString() {
            return "Entry[accepted=" + accepted + ", until=" + until + "]";
        }
    }
}
