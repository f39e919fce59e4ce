/**
 * Who can sign in with one click: invented people, their organization, permissions, features and plans.
 * Plain values, used by the token minter and by the sign-in page.
 */
@NullMarked
package dev.clerkspring.emulator.persona;

import org.jspecify.annotations.NullMarked;
