/**
 * Directories, by which an enterprise's identity provider creates, changes and removes users and gives them roles.
 * Clerk has every operation twice, the older ones by the name of SCIM alone; models and requests are the same.
 */
@NullMarked
package dev.clerkspring.sdk.directories;

import org.jspecify.annotations.NullMarked;
