/**
 * Clients, the browsers and devices that users are signed in on: the operations, blocking and reactive, and their models.
 * What a handshake brought is here too, since it belongs to a client.
 */
@NullMarked
package dev.clerkspring.sdk.clients;

import org.jspecify.annotations.NullMarked;
