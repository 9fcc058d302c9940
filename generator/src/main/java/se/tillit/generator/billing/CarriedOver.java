package se.tillit.generator.billing;

import java.util.ArrayList;
import java.util.List;
import se.tillit.generator.work.Visit;

/** What the next month's invoices come back to: visits not billed in time, and lines to be credited. */
public record CarriedOver(List<Visit> late, List<Line> toCredit) {

    /** Nothing yet. */
    public static CarriedOver none() {
        return new CarriedOver(new ArrayList<>(), new ArrayList<>());
    }
}
