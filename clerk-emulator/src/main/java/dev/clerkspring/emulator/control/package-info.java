/**
 * The HTTP API that steers the emulator itself, below {@code /__emulator}: snapshots, faults, clock, keys, webhooks.
 * It is for tools and for the emulator's own page; pages of other sites are refused.
 */
@NullMarked
package dev.clerkspring.emulator.control;

import org.jspecify.annotations.NullMarked;
