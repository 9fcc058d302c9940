package se.tillit.identity.web;

/**
 * The page for somebody who has gone out.
 *
 * @param onwards where to go out of the login service too; empty if nowhere
 */
public record SignedOutView(String onwards) {}
