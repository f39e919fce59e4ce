/**
 * Connections to the identity providers of enterprises, by SAML or OpenID Connect.
 * The operations on SAML connections alone are the older ones, and deprecated.
 */
@NullMarked
package dev.clerkspring.sdk.enterprise;

import org.jspecify.annotations.NullMarked;
