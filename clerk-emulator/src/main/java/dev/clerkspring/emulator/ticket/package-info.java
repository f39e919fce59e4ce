/**
 * What a link in an e-mail carries: invitations and sign-in tokens, how they begin, expire, are accepted and revoked.
 * The Backend API makes them; whoever signs a browser in or up accepts them.
 */
@NullMarked
package dev.clerkspring.emulator.ticket;

import org.jspecify.annotations.NullMarked;
