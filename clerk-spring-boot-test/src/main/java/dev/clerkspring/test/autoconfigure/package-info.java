/**
 * The test key in the place of the instance's: in test slices always, elsewhere where a test asks for it.
 * No application has any of it; the test slices' own lists of configurations name it.
 */
@NullMarked
package dev.clerkspring.test.autoconfigure;

import org.jspecify.annotations.NullMarked;
