package se.tillit.generator.people;

import se.tillit.generator.town.Area;
import se.tillit.generator.town.Place;

/** Where someone lives. */
public record Home(Area area, boolean rural, Place place) {}
