/**
 * What the models of all features are made of: their builders, how they are printed, and the shapes that many operations share.
 * A model prints its type and id and nothing else, because the rest is personal data or a secret.
 */
@NullMarked
package dev.clerkspring.sdk.model;

import org.jspecify.annotations.NullMarked;
