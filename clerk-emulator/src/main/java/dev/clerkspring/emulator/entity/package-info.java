/**
 * What the emulator keeps: rows that refer to each other by id, and the kinds that name them.
 * Where Clerk's own model says no more than that, it is the row.
 */
@NullMarked
package dev.clerkspring.emulator.entity;

import org.jspecify.annotations.NullMarked;
