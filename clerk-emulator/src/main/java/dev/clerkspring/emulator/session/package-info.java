/**
 * Sessions and the browsers that hold them: how they begin, end and go on.
 * Signing in is the same whoever asks for it, a form, a persona's button or the Backend API.
 */
@NullMarked
package dev.clerkspring.emulator.session;

import org.jspecify.annotations.NullMarked;
