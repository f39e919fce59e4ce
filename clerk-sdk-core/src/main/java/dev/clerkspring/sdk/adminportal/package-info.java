/**
 * Links to the admin portal, where a customer's IT staff sets up their enterprise connection.
 * Each link carries a token that can be used once.
 */
@NullMarked
package dev.clerkspring.sdk.adminportal;

import org.jspecify.annotations.NullMarked;
