package se.tillit.identity.web;

/**
 * The page for somebody whom the login service knows and Tillit does not.
 *
 * @param subject the service's key for the person, for an administrator; empty if it must not be shown
 * @param isKnown whether the person has just come from the service
 */
public record NoAccountView(String subject, boolean isKnown) {}
