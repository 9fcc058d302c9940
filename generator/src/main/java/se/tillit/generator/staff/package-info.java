/**
 * Who works for the providers, and may they work then?
 *
 * <p>Start at {@link se.tillit.generator.staff.HiringOffice}: staff are hired as the work asks for them, and a person
 * can have two employers. Knows nothing of recipients or visits.
 */
@NullMarked
package se.tillit.generator.staff;

import org.jspecify.annotations.NullMarked;
