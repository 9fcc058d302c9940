package se.tillit.exchange.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.figures.MonthFigures;

/**
 * What is wished of a report beside the month itself.
 *
 * @param audience for whom it is
 * @param municipality whose month it is; none where it is not known
 * @param earlier earlier months, for the trend, in any order
 */
public record ReportWishes(Audience audience, @Nullable String municipality, List<MonthFigures> earlier) {

    /** The month alone, for a committee. */
    public static final ReportWishes COMMITTEE = of(Audience.COMMITTEE);

    /** Copies the list. */
    public ReportWishes {
        earlier = List.copyOf(earlier);
    }

    /** The month alone. */
    public static ReportWishes of(Audience audience) {
        return new ReportWishes(audience, null, List.of());
    }

    /** The same with the name of the municipality. */
    public ReportWishes withMunicipality(String name) {
        return new ReportWishes(audience, name, earlier);
    }

    /** The same with these earlier months. */
    public ReportWishes withEarlier(List<MonthFigures> months) {
        return new ReportWishes(audience, municipality, months);
    }
}
