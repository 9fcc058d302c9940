package se.tillit.areas;

/**
 * A geographic area that contracts are made for (avtalsområde).
 *
 * @param id its identifier
 * @param name its name
 */
public record Area(String id, String name) {}
