@NullMarked
package se.tillit.identity.usecase;

import org.jspecify.annotations.NullMarked;
