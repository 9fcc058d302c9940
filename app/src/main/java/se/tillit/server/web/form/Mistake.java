package se.tillit.server.web.form;

/**
 * Something in a form that must be put right.
 *
 * @param field the field
 * @param sentence what is wrong and what to do
 */
public record Mistake(String field, String sentence) {}
