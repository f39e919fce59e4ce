/**
 * What fits nowhere else.
 * The one operation here serves older SDKs.
 */
@NullMarked
package dev.clerkspring.sdk.miscellaneous;

import org.jspecify.annotations.NullMarked;
