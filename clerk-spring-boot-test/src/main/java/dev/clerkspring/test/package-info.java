/**
 * Who a test request comes from: users, personas and machines, as annotations, on MockMvc, on WebTestClient and as signed tokens.
 * Whatever they are goes through the application's own verification and conversion, so that no test has what production would not.
 */
@NullMarked
package dev.clerkspring.test;

import org.jspecify.annotations.NullMarked;
