package dev.clerkspring.emulator.frontend;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How most operations answer.
 *
 * @param response what was asked for
 * @param client the browser as it is now, so that the page need not ask
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Envelope(@Nullable Object response, @Nullable ClientView client) {}
