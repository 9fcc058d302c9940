package se.tillit.verification.web.provider;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.tillit.exchange.Language;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Ratio;
import se.tillit.server.web.chart.Meter;
import se.tillit.verification.indicators.Indicators;
import se.tillit.verification.web.Spoken;
import se.tillit.visits.EvidenceGrade;

/**
 * How well a provider's visits are proved, in words.
 *
 * @param rows the grades, the best first
 * @param meter their parts of the executed time beside each other
 */
public record GradesView(List<Row> rows, Meter meter) {

    /**
     * A grade.
     *
     * @param letter A to D
     * @param text what it means
     * @param hours the executed hours with it
     * @param share their part of all
     */
    public record Row(String letter, String text, String hours, String share) {}

    /** Copies the rows. */
    public GradesView {
        rows = List.copyOf(rows);
    }

    static GradesView of(Indicators figures, Language language) {
        var spoken = Spoken.in(language);
        var rows = new ArrayList<Row>();
        var minutes = new ArrayList<BigDecimal>();
        for (var grade : EvidenceGrade.values()) {
            var time = figures.byGrade().getOrDefault(grade, Minutes.ZERO);
            var share = new Ratio(time.value(), figures.executed().value());
            rows.add(new Row(
                    grade.name(),
                    spoken.value(grade),
                    spoken.hours(time),
                    share.isDefined() ? spoken.percent(share.percent()) : Spoken.NOTHING));
            minutes.add(BigDecimal.valueOf(time.value()));
        }
        return new GradesView(
                rows, Meter.of(minutes, BigDecimal.valueOf(figures.executed().value())));
    }
}
