package dev.clerkspring.emulator.state;

import java.time.Instant;
import java.util.List;

/**
 * What has happened at once.
 *
 * @param at when
 * @param after the state that came of it
 * @param changes in the order in which they were made; never empty
 */
public record Commit(Instant at, State after, List<Change<?>> changes) {}
