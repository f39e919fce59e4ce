/**
 * The roles that members of organizations have, and the permissions that roles give.
 * Both belong to the instance, not to one organization.
 */
@NullMarked
package dev.clerkspring.sdk.roles;

import org.jspecify.annotations.NullMarked;
