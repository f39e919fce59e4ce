/**
 * Organizations and what they consist of: memberships, invitations and domains, each with its operations, blocking and
 * reactive. What a member may do is a matter of roles, which have a package of their own.
 */
@NullMarked
package dev.clerkspring.sdk.organizations;

import org.jspecify.annotations.NullMarked;
