/**
 * What does an auditor see of the trail? Start at {@code AuditPage}.
 *
 * <p>{@code AuditWords} says every deed in words; {@code AuditFiles} hands over what was looked for as a file. That
 * looking is itself noted is {@code usecase}'s business.
 */
@NullMarked
package se.tillit.audit.web;

import org.jspecify.annotations.NullMarked;
