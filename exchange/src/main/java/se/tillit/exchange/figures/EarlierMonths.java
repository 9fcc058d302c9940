package se.tillit.exchange.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.tillit.exchange.figures.EarlierResult.Unusable;
import se.tillit.kernel.SettlementMonth;

/** The earlier months that a report is asked to look back on. */
public sealed interface EarlierMonths {

    /**
     * All of them were read.
     *
     * @param months oldest first
     */
    record Read(List<MonthFigures> months) implements EarlierMonths {

        /** Copies the list. */
        public Read {
            months = List.copyOf(months);
        }

        /** Why a month can't be of the same municipality, if so: it has no provider in common with this one. */
        public Optional<Unusable> findForeign(MonthFigures month) {
            var known =
                    month.providers().stream().map(one -> one.provider().id()).collect(Collectors.toSet());
            return months.stream()
                    .filter(earlier -> earlier.providers().stream()
                            .noneMatch(one -> known.contains(one.provider().id())))
                    .findFirst()
                    .map(earlier ->
                            new Unusable("foreign", List.of(earlier.month().toString())));
        }
    }

    /**
     * They can't be used.
     *
     * @param why the first thing that is wrong
     */
    record Refused(Unusable why) implements EarlierMonths {}

    /** Reads the results in the folders, each of a month before the given one. */
    static EarlierMonths in(List<Path> folders, SettlementMonth month) {
        var months = new ArrayList<MonthFigures>();
        var seen = new HashSet<SettlementMonth>();
        for (var folder : folders) {
            switch (EarlierResult.in(folder)) {
                case Unusable wrong -> {
                    return new Refused(wrong);
                }
                case EarlierResult.Read(var figures) -> {
                    if (figures.month().compareTo(month) >= 0) {
                        return new Refused(new Unusable(
                                "not-earlier",
                                List.of(folder.toString(), figures.month().toString(), month.toString())));
                    }
                    if (!seen.add(figures.month())) {
                        return new Refused(new Unusable(
                                "twice",
                                List.of(folder.toString(), figures.month().toString())));
                    }
                    months.add(figures);
                }
            }
        }
        months.sort((one, other) -> one.month().compareTo(other.month()));
        return new Read(months);
    }
}
