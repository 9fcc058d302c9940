/**
 * The login service (OpenID Connect): how it is found, and which account its person has here.
 *
 * <p>Start at {@code OidcRegistration} and {@code OidcPeople}. Of what the service tells of a person only the subject is
 * looked at; its tokens are let go at once.
 */
@NullMarked
package se.tillit.identity.oidc;

import org.jspecify.annotations.NullMarked;
