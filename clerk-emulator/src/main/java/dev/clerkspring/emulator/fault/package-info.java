/**
 * What can go wrong with a Clerk, on demand: slow and failing operations, missing keys, wrong clocks.
 * Faults are switched on by API, by the control API or on the page, and stay until they are used up or switched off.
 */
@NullMarked
package dev.clerkspring.emulator.fault;

import org.jspecify.annotations.NullMarked;
