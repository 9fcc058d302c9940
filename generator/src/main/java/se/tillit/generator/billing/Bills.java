package se.tillit.generator.billing;

import java.util.ArrayList;
import java.util.List;
import se.tillit.generator.work.Visit;

/** All that is claimed with a month's package, what was settled before, and visits of earlier months that they name. */
public record Bills(List<Invoice> invoices, List<Settled> settled, List<Visit> earlierVisits, CarriedOver carriedOver) {

    /** Nothing yet. */
    static Bills none() {
        return new Bills(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), CarriedOver.none());
    }
}
