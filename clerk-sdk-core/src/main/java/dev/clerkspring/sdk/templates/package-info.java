/**
 * The texts of e-mails and text messages that Clerk sends.
 * Clerk has deprecated the whole group: texts are edited in its dashboard.
 */
@NullMarked
package dev.clerkspring.sdk.templates;

import org.jspecify.annotations.NullMarked;
