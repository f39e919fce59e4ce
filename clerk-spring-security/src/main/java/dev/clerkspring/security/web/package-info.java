/**
 * What the filter chains of both web stacks have in common: which credentials a request carries, why it is not authenticated, and
 * what it is told. It is public for the two alone and no API.
 */
@NullMarked
package dev.clerkspring.security.web;

import org.jspecify.annotations.NullMarked;
