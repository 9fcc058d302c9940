package se.tillit.verification.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.tillit.kernel.DateRange;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.store.parameter.SetParameter;

/**
 * How a new value takes its place among those that stand: what stood for some of the same days is kept for the others.
 *
 * @param replaced values that the new one takes the place of, wholly or in part
 * @param rest what is left of those, before and after the new one
 * @param row the new value
 */
record Placement(List<SetParameter> replaced, List<ParameterRow> rest, ParameterRow row) {

    static Placement of(ParameterRow row, List<SetParameter> standing) {
        var replaced = standing.stream()
                .filter(set -> isAbout(set.row(), row) && set.row().validity().overlaps(row.validity()))
                .toList();
        var rest = new ArrayList<ParameterRow>();
        for (var set : replaced) {
            var days = set.row().validity();
            keep(rest, set.row(), new DateRange(days.from(), row.validity().from()));
            keep(rest, set.row(), new DateRange(row.validity().until(), days.until()));
        }
        return new Placement(replaced, rest, row);
    }

    private static boolean isAbout(ParameterRow one, ParameterRow other) {
        return one.key().equals(other.key()) && Objects.equals(one.contract(), other.contract());
    }

    private static void keep(List<ParameterRow> rest, ParameterRow row, DateRange days) {
        if (!days.isEmpty()) {
            rest.add(new ParameterRow(row.key(), row.value(), days, row.contract(), row.source()));
        }
    }

    /** All rows as they would stand with it. */
    List<ParameterRow> rows(List<SetParameter> standing) {
        var rows = new ArrayList<ParameterRow>();
        standing.stream()
                .filter(set -> !replaced.contains(set))
                .map(SetParameter::row)
                .forEach(rows::add);
        rows.addAll(rest);
        rows.add(row);
        return rows;
    }

    /** All rows as they would stand if the value had been in force on every day. */
    static List<ParameterRow> always(ParameterRow row, List<SetParameter> standing) {
        var open = new ParameterRow(
                row.key(),
                row.value(),
                new DateRange(java.time.LocalDate.MIN, java.time.LocalDate.MAX),
                row.contract(),
                row.source());
        return of(open, standing).rows(standing);
    }
}
