package se.tillit.verification.web;

/**
 * A figure that matters, with what it is called and what it is to be seen against.
 *
 * @param label what it is called
 * @param value the figure
 * @param note what it is to be seen against; empty where nothing
 */
public record Figure(String label, String value, String note) {}
