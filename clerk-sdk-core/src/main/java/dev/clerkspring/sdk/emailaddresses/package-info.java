/**
 * E-mail addresses of users.
 * The models here are also part of a user.
 */
@NullMarked
package dev.clerkspring.sdk.emailaddresses;

import org.jspecify.annotations.NullMarked;
