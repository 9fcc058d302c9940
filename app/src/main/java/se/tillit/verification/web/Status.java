package se.tillit.verification.web;

/**
 * How something stands: a word, and the colour that goes with it.
 *
 * @param text the word
 * @param kind the colour: done, waiting, running, failed or none
 */
public record Status(String text, String kind) {}
