/**
 * What controllers of the Backend API share: pages, orders, searches, checks of parameters, changes of metadata.
 * What no controller covers answers 501 from here.
 */
@NullMarked
package dev.clerkspring.emulator.backend.operation;

import org.jspecify.annotations.NullMarked;
