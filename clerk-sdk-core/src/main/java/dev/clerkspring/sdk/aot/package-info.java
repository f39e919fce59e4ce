/**
 * What GraalVM has to be told to make an executable of an application that uses Clerk.
 * It is found among the classes while the application is processed ahead of time; nothing of this runs in the application.
 */
@NullMarked
package dev.clerkspring.sdk.aot;

import org.jspecify.annotations.NullMarked;
