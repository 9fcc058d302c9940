package se.tillit.verification;

/**
 * One thing that a rule saw, by the name that its text uses. The value keeps its type (money, minutes, a day, an
 * instant, a visit …) so that each language can write it in its own way.
 *
 * @param name the name in the rule's text
 * @param value what it was
 */
public record Fact(String name, Object value) {}
