/**
 * The settings of the whole instance: restrictions, organizations, OAuth applications, communication, protection.
 * They belong to whoever holds the secret key, and change how every user signs in.
 */
@NullMarked
package dev.clerkspring.sdk.instancesettings;

import org.jspecify.annotations.NullMarked;
