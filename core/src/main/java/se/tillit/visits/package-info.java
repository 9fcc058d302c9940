/**
 * Visits: who was where, when, and how do we know?
 *
 * <p>Start at {@link se.tillit.visits.Visit}: one staff member's stay. {@link se.tillit.visits.Shift} is the staff log,
 * {@link se.tillit.visits.Employment} who may come, {@link se.tillit.visits.EvidenceGrade} how well a visit is proved.
 * Knows kernel and care; never what is paid.
 */
@NullMarked
package se.tillit.visits;

import org.jspecify.annotations.NullMarked;
