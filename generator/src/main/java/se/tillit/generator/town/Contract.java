package se.tillit.generator.town;

import org.jspecify.annotations.Nullable;

/** A provider's contract for an area, or for the whole municipality where the area is null. */
public record Contract(
        int number, Provider provider, @Nullable Area area, int share, int validFrom) {

    /** The id of the files. */
    public String id() {
        return "A" + number;
    }
}
