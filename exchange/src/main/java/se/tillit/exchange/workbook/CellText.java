package se.tillit.exchange.workbook;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import se.tillit.exchange.csv.RowFeed;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.Field;
import se.tillit.exchange.schema.FieldType;

/**
 * Which text of a CSV file a cell stands for: that text goes to the same columns, so that everything is checked, and
 * refused, as in a file. What a workbook does not say is not guessed: it is a date only if it is shown as one, it is an
 * instant only if the Swedish clock shows it once, and what no text can stand for is refused here.
 */
final class CellText {

    private static final Pattern COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+");

    private final SerialTime system;
    private final SwedishClock clock = new SwedishClock();
    private final RowFeed feed;

    /** Into the feed, from a workbook that counts its days so. */
    CellText(RowFeed feed, SerialTime system) {
        this.feed = feed;
        this.system = system;
    }

    /** The cell is the row's field in that column. */
    void put(int at, Field field, Cell cell) {
        if (cell.isEmpty()) {
            feed.takeNothing(at);
            return;
        }
        switch (cell.type()) {
            case TEXT -> text(at, field, cell);
            case NUMBER -> number(at, field, cell);
            case FLAG -> flag(at, cell);
            case FAULT -> feed.refuse(at, RejectionReason.CELL_FAULT, cell.text());
            case ISO -> {
                var moment = CellMoment.ofIso(cell.text());
                if (moment == null) {
                    feed.refuse(at, RejectionReason.CELL_FAULT, cell.text());
                } else {
                    moment(at, field, moment);
                }
            }
        }
    }

    private void take(int at, String text) {
        feed.take(at, text.toCharArray(), 0, text.length());
    }

    /** A comma in the text of a number is the Swedish decimal mark; SANT and FALSKT are Excel's words in Swedish. */
    private void text(int at, Field field, Cell cell) {
        if (field.type() == FieldType.NUMBER) {
            var text = cell.text();
            take(at, COMMA.matcher(text).matches() ? text.replace(',', '.') : text);
        } else if (field.type() == FieldType.BOOLEAN) {
            var text = cell.text();
            take(
                    at,
                    switch (text.toUpperCase(Locale.ROOT)) {
                        case "SANT", "TRUE" -> "true";
                        case "FALSKT", "FALSE" -> "false";
                        default -> text;
                    });
        } else {
            feed.take(at, cell.chars(), cell.from(), cell.length());
        }
    }

    private void flag(int at, Cell cell) {
        switch (cell.text()) {
            case "1", "true" -> take(at, "true");
            case "0", "false" -> take(at, "false");
            default -> feed.refuse(at, RejectionReason.CELL_FAULT, cell.text());
        }
    }

    private void number(int at, Field field, Cell cell) {
        var number = NumberText.exact(cell.chars(), cell.from(), cell.length());
        if (number == null) {
            feed.refuse(at, RejectionReason.CELL_FAULT, cell.text());
        } else if (cell.kind().isCalendar()) {
            var moment = CellMoment.of(number, cell.kind(), system);
            if (moment == null) {
                feed.refuse(at, RejectionReason.CELL_FAULT, NumberText.plain(number));
            } else {
                moment(at, field, moment);
            }
        } else if (cell.kind() == CellKind.PERCENT) {
            percent(at, field, number);
        } else if (field.type() == FieldType.STRING && NumberText.losesDigits(number)) {
            feed.refuse(at, RejectionReason.DIGITS_LOST, cell.text());
        } else {
            take(at, NumberText.plain(number));
        }
    }

    /** 0.55 shown as 55 % is 55 in a column of percent, and nothing anywhere else. */
    private void percent(int at, Field field, BigDecimal number) {
        var shown = NumberText.plain(number.scaleByPowerOfTen(2));
        var inPercent = field.type() == FieldType.NUMBER && field.name().endsWith("_percent");
        take(at, inPercent ? shown : shown + " %");
    }

    private void moment(int at, Field field, CellMoment moment) {
        switch (field.type()) {
            case STRING -> feed.refuse(at, RejectionReason.DATE_FOR_TEXT, moment.text());
            case DATE -> take(at, moment.isWholeDay() ? moment.date().toString() : moment.text());
            case YEARMONTH -> {
                var first = moment.isWholeDay() && moment.date().getDayOfMonth() == 1;
                take(at, first ? moment.date().toString().substring(0, 7) : moment.text());
            }
            case DATETIME -> instant(at, moment);
            case TIME, INTEGER, NUMBER, BOOLEAN -> take(at, moment.text());
        }
    }

    /** A day alone is no instant, and neither is a time without its day: they are refused as in a file. */
    private void instant(int at, CellMoment moment) {
        if (!moment.hasDay() || (moment.isWholeDay() && moment.kind() == CellKind.DATE)) {
            take(at, moment.text());
            return;
        }
        var offset = clock.offset(moment.day(), moment.second());
        switch (offset) {
            case SwedishClock.TWICE -> feed.refuse(at, RejectionReason.TIME_TWICE, moment.text());
            case SwedishClock.SKIPPED -> feed.refuse(at, RejectionReason.TIME_SKIPPED, moment.text());
            default -> take(at, instantText(moment, offset));
        }
    }

    /** In the usual form, which is read the fastest: {@code 2026-10-01T07:17:20+02:00}. */
    private static String instantText(CellMoment moment, int offset) {
        var text = new StringBuilder(32).append(moment.date()).append('T');
        var second = moment.second();
        two(text, second / 3_600).append(':');
        two(text, second / 60 % 60).append(':');
        two(text, second % 60);
        var fraction = (int) (moment.micros() % 1_000_000);
        if (fraction != 0) {
            text.append('.').append(Integer.toString(1_000_000 + fraction), 1, 7);
        }
        return text.append(ZoneOffset.ofTotalSeconds(offset)).toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
