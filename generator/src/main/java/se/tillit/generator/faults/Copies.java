package se.tillit.generator.faults;

import java.util.List;
import se.tillit.generator.staff.Employment;
import se.tillit.generator.work.Shift;
import se.tillit.generator.work.Visit;

/** Says by whom a made-up visit was worked, without a row in the staff log. */
final class Copies {
    private Copies() {}

    static void workedBy(Employment employment, Visit visit) {
        new Shift("", employment, visit.start(), visit.end(), List.of(visit));
    }
}
