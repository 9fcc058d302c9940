package se.tillit.cli.run;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import se.tillit.cli.call.CliTexts;
import se.tillit.cli.call.Refused;
import se.tillit.exchange.Language;
import se.tillit.exchange.intake.MonthsFound;
import se.tillit.exchange.settings.SwedishHolidays;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.Handover;

/** Which month is verified: the one that is asked for, or the only one that there is. */
final class AskedMonth {

    private AskedMonth() {}

    /**
     * The month.
     *
     * @throws Refused if no line belongs to it, or it must be asked for
     */
    static SettlementMonth of(@Nullable SettlementMonth asked, Handover handover, Language language) {
        var found = MonthsFound.in(handover);
        var month = asked == null ? onlyMonth(found, language) : asked;
        if (!found.has(month)) {
            throw new Refused(CliTexts.text("no-such-month", language, month, listed(found.all(), language)));
        }
        if (!SwedishHolidays.cover(month)) {
            throw new Refused(
                    CliTexts.text("no-holidays", language, month, SwedishHolidays.FIRST, SwedishHolidays.LAST));
        }
        return month;
    }

    private static SettlementMonth onlyMonth(MonthsFound found, Language language) {
        var all = found.all();
        if (all.size() == 1) {
            return all.getFirst();
        }
        throw new Refused(CliTexts.text("which-month", language, listed(all, language)));
    }

    private static String listed(SortedSet<SettlementMonth> months, Language language) {
        return months.isEmpty()
                ? CliTexts.text("none", language)
                : String.join(
                        ", ", months.stream().map(SettlementMonth::toString).toList());
    }
}
