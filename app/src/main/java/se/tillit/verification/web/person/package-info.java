/**
 * People's months: {@code /months/2026-10/recipient}, {@code /staff} and {@code /staff-day} under the month. What is shown
 * is what the latest run knew; of other providers' visits a provider sees nothing, of a protected identity only those
 * named see anything.
 */
@NullMarked
package se.tillit.verification.web.person;

import org.jspecify.annotations.NullMarked;
