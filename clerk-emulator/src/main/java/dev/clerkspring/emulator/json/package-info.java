/**
 * JSON as Clerk writes it, which is not quite as the client writes its requests.
 * What the Backend API answers and what webhooks tell is written here.
 */
@NullMarked
package dev.clerkspring.emulator.json;

import org.jspecify.annotations.NullMarked;
