/** Tests of the ways in: pages, calls and a watched folder, through the server's own door. */
@NullMarked
package se.tillit.intake.web;

import org.jspecify.annotations.NullMarked;
