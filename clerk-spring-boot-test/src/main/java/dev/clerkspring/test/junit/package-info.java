/**
 * What a test of JUnit's knows of Spring.
 * For the kit's own extensions.
 */
@NullMarked
package dev.clerkspring.test.junit;

import org.jspecify.annotations.NullMarked;
