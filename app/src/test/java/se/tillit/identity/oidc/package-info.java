@NullMarked
package se.tillit.identity.oidc;

import org.jspecify.annotations.NullMarked;
