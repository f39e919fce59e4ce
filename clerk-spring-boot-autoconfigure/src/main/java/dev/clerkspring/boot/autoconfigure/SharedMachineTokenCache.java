package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.machine.MachineTokenCache;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;

/**
 * Keeps what Clerk has said of tokens in a cache of the application's, as text, which every cache can store.
 */
final class SharedMachineTokenCache implements MachineTokenCache {

    private final Cache cache;

    SharedMachineTokenCache(Cache cache) {
        this.cache = cache;
    }

    @Override
    public @Nullable Entry get(String key) {
        var json = cache.get(key, String.class);
        return json != null ? Entry.ofJson(json) : null;
    }

    @Override
    public void put(String key, Entry entry) {
        cache.put(key, entry.toJson());
    }
}
