@NullMarked
package se.tillit.identity.web;

import org.jspecify.annotations.NullMarked;
