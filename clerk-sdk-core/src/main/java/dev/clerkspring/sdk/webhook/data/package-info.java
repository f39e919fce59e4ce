/**
 * What events tell in a shape that no operation of the Backend API answers with.
 * Everything else in an event is a model of that API, such as {@link dev.clerkspring.sdk.users.User}.
 */
@NullMarked
package dev.clerkspring.sdk.webhook.data;

import org.jspecify.annotations.NullMarked;
