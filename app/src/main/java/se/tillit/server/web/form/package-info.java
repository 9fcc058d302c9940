/**
 * Forms: what somebody typed, what is wrong with it, and how a day is read.
 *
 * <p>Start at {@link se.tillit.server.web.form.Filled}; the fields are shown by the templates in {@code form}.
 */
@NullMarked
package se.tillit.server.web.form;

import org.jspecify.annotations.NullMarked;
