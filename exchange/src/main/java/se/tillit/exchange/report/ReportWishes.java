package se.tillit.exchange.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.figures.MonthFigures;
import se.tillit.exchange.figures.TertialPremium;

/**
 * What is wished of a report beside the month itself.
 *
 * @param audience for whom it is
 * @param municipality whose month it is; none where it is not known
 * @param earlier earlier months, for the trend, in any order
 * @param tertials premiums of the tertial that the month belongs to; none where they were not reckoned
 */
public record ReportWishes(
        Audience audience, @Nullable String municipality, List<MonthFigures> earlier, List<TertialPremium> tertials) {

    /** The month alone, for a committee. */
    public static final ReportWishes COMMITTEE = of(Audience.COMMITTEE);

    /** Copies the lists. */
    public ReportWishes {
        earlier = List.copyOf(earlier);
        tertials = List.copyOf(tertials);
    }

    /** The month alone. */
    public static ReportWishes of(Audience audience) {
        return new ReportWishes(audience, null, List.of(), List.of());
    }

    /** The same with the name of the municipality. */
    public ReportWishes withMunicipality(String name) {
        return new ReportWishes(audience, name, earlier, tertials);
    }

    /** The same with these earlier months. */
    public ReportWishes withEarlier(List<MonthFigures> months) {
        return new ReportWishes(audience, municipality, months, tertials);
    }

    /** The same with these premiums. */
    public ReportWishes withTertials(List<TertialPremium> premiums) {
        return new ReportWishes(audience, municipality, earlier, premiums);
    }
}
