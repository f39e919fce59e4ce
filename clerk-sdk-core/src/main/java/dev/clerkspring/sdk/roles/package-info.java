/**
 * The roles that members of organizations have, the permissions that roles give, and the sets of roles that organizations use.
 * All belong to the instance, not to one organization.
 */
@NullMarked
package dev.clerkspring.sdk.roles;

import org.jspecify.annotations.NullMarked;
