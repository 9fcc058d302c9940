package se.tillit.care;

import org.jspecify.annotations.Nullable;
import se.tillit.areas.Area;
import se.tillit.areas.Position;
import se.tillit.areas.Setting;

/**
 * A person with granted home care (hemtjänsttagare), known by a pseudonymous case number, never by a personal
 * identity number.
 *
 * @param id the case number (ärendenummer)
 * @param area where the home lies
 * @param setting town or country
 * @param ageGroup which committee decides
 * @param home where the home stands; none when the identity is protected or the position unknown
 * @param household the same for those who share a home; none for one who lives alone
 * @param protection whether the identity is protected
 */
public record Recipient(
        String id,
        Area area,
        Setting setting,
        @Nullable AgeGroup ageGroup,
        @Nullable Position home,
        @Nullable String household,
        Protection protection) {

    /** Whether both live in one home: the same person, or the same household. */
    public boolean sharesHomeWith(Recipient other) {
        return id.equals(other.id) || (household != null && household.equals(other.household));
    }

    /** Whether the identity is protected. */
    public boolean isProtected() {
        return protection == Protection.PROTECTED;
    }
}
