/**
 * JMH benchmarks of what a request's authentication costs, beside the alternatives that its user has.
 * Nothing here is part of the product.
 */
@NullMarked
package dev.clerkspring.benchmarks;

import org.jspecify.annotations.NullMarked;
