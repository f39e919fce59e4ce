/**
 * Settings of the instance that Clerk still calls beta.
 * What has grown up since is in the settings of the instance proper.
 */
@NullMarked
package dev.clerkspring.sdk.betafeatures;

import org.jspecify.annotations.NullMarked;
