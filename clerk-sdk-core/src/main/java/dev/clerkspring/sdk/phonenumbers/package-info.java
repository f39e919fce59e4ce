/**
 * Phone numbers of users.
 * The models here are also part of a user.
 */
@NullMarked
package dev.clerkspring.sdk.phonenumbers;

import org.jspecify.annotations.NullMarked;
