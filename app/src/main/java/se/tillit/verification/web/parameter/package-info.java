/**
 * Parameters on pages: what is in force and was, proposals, their trials, and who confirmed them.
 *
 * <p>Start at {@code ParametersPage}; a proposal has its own {@code ProposalPage}, and {@code ProposeForm} is how it is
 * made. Decides nothing.
 */
@NullMarked
package se.tillit.verification.web.parameter;

import org.jspecify.annotations.NullMarked;
