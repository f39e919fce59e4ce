/**
 * Organizations, their memberships and invitations.
 * The models here are also what a user's listings of organizations return.
 */
@NullMarked
package dev.clerkspring.sdk.organizations;

import org.jspecify.annotations.NullMarked;
