package se.tillit.intake.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.wording.Words;
import se.tillit.intake.store.Channel;
import se.tillit.intake.store.ImportNumbers;
import se.tillit.intake.store.ImportRecord;
import se.tillit.intake.store.ImportState;
import se.tillit.intake.store.RejectedLine;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.problem.Sentences;

/** Says things about imports in one language. */
public final class ImportWords {

    static final Messages TEXTS = Messages.beside(ImportWords.class, "imports");

    private static final Map<Language, ImportWords> ALL = all();
    private static final long KILO = 1000;
    private static final List<String> UNITS = List.of("bytes", "kb", "mb", "gb");

    private final Language language;
    private final Words words;

    private ImportWords(Language language) {
        this.language = language;
        this.words = Words.in(language);
    }

    private static Map<Language, ImportWords> all() {
        var all = new EnumMap<Language, ImportWords>(Language.class);
        for (var language : Language.values()) {
            all.put(language, new ImportWords(language));
        }
        return all;
    }

    /** In the language. */
    public static ImportWords in(Language language) {
        var found = ALL.get(language);
        if (found == null) {
            throw new IllegalStateException("No words in " + language);
        }
        return found;
    }

    /** The text with the key, its places filled in. */
    public String say(String key, Object... places) {
        return TEXTS.text(key, language, places);
    }

    /** The text with the number in its first place. */
    String count(String key, long count, Object... more) {
        var places = new Object[more.length + 1];
        places[0] = number(count);
        System.arraycopy(more, 0, places, 1, more.length);
        return say(key, places);
    }

    /** A whole number, its thousands apart. */
    String number(long value) {
        return words.text(value);
    }

    /** Day and hour. */
    public String instant(Instant instant) {
        return words.text(instant);
    }

    /** The month in words, as oktober 2026. */
    public String month(SettlementMonth month) {
        return words.text(month);
    }

    /** How much that is, in a unit that keeps it short. */
    String size(long bytes) {
        var unit = 0;
        var value = BigDecimal.valueOf(bytes);
        while (value.compareTo(BigDecimal.valueOf(KILO)) >= 0 && unit < UNITS.size() - 1) {
            value = value.divide(BigDecimal.valueOf(KILO));
            unit++;
        }
        var rounded = value.setScale(unit == 0 ? 0 : 1, RoundingMode.HALF_UP).stripTrailingZeros();
        return say("size." + UNITS.get(unit), words.text(rounded));
    }

    /** How the import stands, in a word or two. */
    public String state(ImportState state) {
        return say("state." + state.name().toLowerCase(Locale.ROOT));
    }

    String channel(Channel channel) {
        return say("channel." + channel.name().toLowerCase(Locale.ROOT));
    }

    /** What a table of the exchange format is called; its own name where it is not one of them. */
    String resource(String name) {
        var key = "resource." + name;
        return TEXTS.keys(language).contains(key) ? say(key) : name;
    }

    /** What the job is doing. */
    String step(String step) {
        var key = "step." + step;
        return say(TEXTS.keys(language).contains(key) ? key : "step");
    }

    /** Why it was refused; empty where it was not. */
    public String failure(ImportRecord record) {
        var failure = record.failure();
        return failure.isEmpty()
                ? ""
                : Sentences.text(language, failure.getFirst(), failure.subList(1, failure.size()));
    }

    /** What it did or would do, in a line. */
    public String numbers(ImportNumbers numbers) {
        return say(
                "numbers.line",
                number(numbers.added()),
                number(numbers.changed()),
                number(numbers.withdrawn()),
                number(numbers.unchanged()),
                number(numbers.rejected()));
    }

    /** What confirming it takes away, with the number. */
    public String withdraws(ImportRecord record) {
        return count(
                "withdraws",
                record.numbers().withdrawn(),
                month(record.delivery().month()));
    }

    /** Why the row was rejected. */
    String reason(RejectedLine line) {
        var own = "reason." + line.reason();
        if (TEXTS.keys(language).contains(own)) {
            return say(own, line.detail());
        }
        return new RejectedRow(
                        line.file(),
                        line.line(),
                        line.column(),
                        line.value(),
                        RejectionReason.valueOf(
                                line.reason().toUpperCase(Locale.ROOT).replace('-', '_')),
                        line.detail())
                .text(language);
    }
}
