/**
 * Invitations to sign up for the application.
 * Those to an organization are in the package of organizations.
 */
@NullMarked
package dev.clerkspring.sdk.invitations;

import org.jspecify.annotations.NullMarked;
