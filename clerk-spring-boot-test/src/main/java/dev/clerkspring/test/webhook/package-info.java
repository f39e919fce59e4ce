/**
 * Webhooks as Clerk delivers them, signed with the secret that the application under test has.
 * For requests of MockMvc and of any client.
 */
@NullMarked
package dev.clerkspring.test.webhook;

import org.jspecify.annotations.NullMarked;
