package se.tillit.generator.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.tillit.generator.billing.Line;
import se.tillit.generator.files.Texts;
import se.tillit.generator.town.Price;
import se.tillit.generator.town.Provider;
import se.tillit.generator.town.Service;

/** A day between the old price and the new on which there is none. */
final class PriceFaults {
    private static final Set<Service> SELDOM = Set.of(Service.HOUSEHOLD, Service.RESPITE, Service.ESCORT);

    private final Planting planting;

    PriceFaults(Planting planting) {
        this.planting = planting;
    }

    private record Gap(Price price, int day) {}

    void plant(int lines) {
        Map<Gap, List<Line>> gaps = new LinkedHashMap<>();
        for (var invoice : planting.month().invoices()) {
            var provider = invoice.provider();
            if (provider == Provider.MUNICIPAL || provider == Provider.LAVSKRIKAN) {
                for (var line : invoice.lines()) {
                    boolean seldom = line.claim() == null
                            && SELDOM.contains(line.visit().decision().service());
                    if (seldom && planting.days().covers(planting.dayOf(line.visit()))) {
                        var gap = new Gap(planting.pricing().priceOf(line.visit()), planting.dayOf(line.visit()));
                        gaps.computeIfAbsent(gap, unused -> new ArrayList<>()).add(line);
                    }
                }
            }
        }
        int done = 0;
        Set<Price> split = new HashSet<>();
        for (var gap : gaps.entrySet()) {
            var touched = gap.getValue();
            boolean suits = touched.size() <= Math.max(3, lines)
                    && touched.stream().noneMatch(line -> line.visit().isReserved());
            if (done < lines && suits && split.add(gap.getKey().price())) {
                done += touched.size();
                leaveOut(gap.getKey());
                for (var line : touched) {
                    line.visit().reserve();
                    planting.answerLine("price-missing", line);
                }
            }
        }
    }

    private void leaveOut(Gap gap) {
        var price = gap.price();
        var texts = new Texts();
        var prices = planting.month().tables().prices();
        var row = prices.remove(
                price.contract().id(),
                price.service().text(),
                Boolean.toString(price.rural()),
                price.timeClass().name().toLowerCase(Locale.ROOT));
        var before = row.clone();
        before[7] = texts.date(gap.day() - 1);
        prices.add(before);
        var after = row.clone();
        after[6] = texts.date(gap.day() + 1);
        prices.add(after);
    }
}
