package se.tillit.verification.usecase;

/**
 * What the job of a verification needs to know.
 *
 * @param month the month, as {@code 2026-10}
 */
public record MonthToVerify(String month) {}
