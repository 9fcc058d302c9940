package se.tillit.exchange.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.areas.Area;
import se.tillit.areas.Setting;
import se.tillit.care.Protection;
import se.tillit.care.Recipient;
import se.tillit.contracts.TimeClass;
import se.tillit.exchange.Language;
import se.tillit.invoices.LineField;
import se.tillit.invoices.LineId;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.UnitPrice;

class WordsTest {

    private static final Words SV = Words.in(Language.SWEDISH);
    private static final Words EN = Words.in(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.00         | 0,00 kr            | SEK 0.00
            0.05         | 0,05 kr            | SEK 0.05
            -0.05        | −0,05 kr           | SEK −0.05
            999.99       | 999,99 kr          | SEK 999.99
            1000.00      | 1 000,00 kr        | SEK 1,000.00
            18230.50     | 18 230,50 kr       | SEK 18,230.50
            -1234567.80  | −1 234 567,80 kr   | SEK −1,234,567.80
            """)
    void writes_money_with_thousands_and_two_decimals(String sek, String swedish, String english) {
        assertThat(sv(Money.sek(sek))).isEqualTo(swedish);
        assertThat(en(Money.sek(sek))).isEqualTo(english);
    }

    @Test
    void joins_a_sum_by_no_break_spaces() {
        assertThat(SV.text(Money.sek("1234.50"))).isEqualTo("1\u00a0234,50\u00a0kr");
    }

    @Test
    void writes_the_largest_sum() {
        assertThat(sv(new Money(Long.MIN_VALUE))).isEqualTo("−92 233 720 368 547 758,08 kr");
    }

    @Test
    void writes_all_decimals_of_a_price() {
        assertThat(sv(UnitPrice.sek("452"))).isEqualTo("452,00 kr");
        assertThat(sv(UnitPrice.sek("452.5"))).isEqualTo("452,50 kr");
        assertThat(sv(UnitPrice.sek("1452.123400"))).isEqualTo("1 452,1234 kr");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0           | 0 min
            1           | 0,000001 s
            999999      | 0,999999 s
            59000000    | 59 s
            60000000    | 1 min
            120000000   | 2 min
            120001000   | 2 min 0,001 s
            3599000000  | 59 min 59 s
            3600000000  | 1 h
            3601000000  | 1 h 1 s
            46800000000 | 13 h
            4000000000000 | 1 111 h 6 min 40 s
            """)
    void writes_elapsed_time_exactly(long micros, String swedish) {
        assertThat(sv(new Elapsed(micros))).isEqualTo(swedish);
    }

    @Test
    void writes_minutes_given_back_with_a_minus() {
        assertThat(sv(Minutes.of(32))).isEqualTo("32 min");
        assertThat(sv(Minutes.of(-1045))).isEqualTo("−1 045 min");
    }

    @Test
    void writes_instants_by_the_swedish_clock() {
        var summer = Instant.parse("2026-07-01T06:05:00Z");
        assertThat(sv(summer)).isEqualTo("1 juli 2026 klockan 08.05");
        assertThat(en(summer)).isEqualTo("1 July 2026 at 08:05");
    }

    @Test
    void tells_which_hour_it_is_when_the_clock_is_set_back() {
        assertThat(sv(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("25 oktober 2026 klockan 02.30 (sommartid)");
        assertThat(sv(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("25 oktober 2026 klockan 02.30 (normaltid)");
        assertThat(en(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("25 October 2026 at 02:30 (standard time)");
    }

    @Test
    void says_nothing_of_the_clock_just_outside_the_hour_that_comes_twice() {
        assertThat(sv(Instant.parse("2026-10-24T23:59:59Z"))).isEqualTo("25 oktober 2026 klockan 01.59");
        assertThat(sv(Instant.parse("2026-10-25T02:00:00Z"))).isEqualTo("25 oktober 2026 klockan 03.00");
    }

    @Test
    void tells_the_day_of_a_stretch_once_where_it_is_the_same() {
        assertThat(span("2026-10-05T06:15:32Z", "2026-10-05T06:47:00Z"))
                .isEqualTo("5 oktober 2026 klockan 08.15.32–08.47.00");
        assertThat(span("2026-10-05T06:15:00Z", "2026-10-05T06:47:00Z"))
                .isEqualTo("5 oktober 2026 klockan 08.15–08.47");
        assertThat(span("2026-10-05T21:50:00Z", "2026-10-05T22:20:00Z"))
                .isEqualTo("5 oktober 2026 klockan 23.50 till 6 oktober 2026 klockan 00.20");
    }

    @Test
    void tells_both_hours_of_a_stretch_across_the_change_of_clock() {
        assertThat(span("2026-10-25T00:30:00Z", "2026-10-25T01:15:00Z"))
                .isEqualTo("25 oktober 2026 klockan 02.30 (sommartid)–02.15 (normaltid)");
    }

    @Test
    void shows_parts_of_a_second_where_there_are_any() {
        assertThat(span("2026-10-05T06:15:32.001Z", "2026-10-05T06:47:00Z"))
                .isEqualTo("5 oktober 2026 klockan 08.15.32,001–08.47.00");
    }

    @Test
    void tells_a_stretch_without_end_as_going_on() {
        assertThat(span("2026-10-05T06:15:00Z", "9999-12-31T00:00:00Z"))
                .isEqualTo("från 5 oktober 2026 klockan 08.15 och tills vidare");
        assertThat(sv(Instant.parse("9999-12-31T00:00:00Z"))).isEqualTo("tills vidare");
    }

    @Test
    void writes_ranges_of_days_with_first_and_last_day() {
        var first = LocalDate.of(2026, 6, 3);
        assertThat(sv(DateRange.ofClosed(first, LocalDate.of(2026, 10, 12))))
                .isEqualTo("från och med 3 juni 2026 till och med 12 oktober 2026");
        assertThat(sv(DateRange.ofClosed(first, null))).isEqualTo("från och med 3 juni 2026");
        assertThat(sv(DateRange.ofClosed(first, first))).isEqualTo("endast 3 juni 2026");
        assertThat(sv(DateRange.ofClosed(first, first.minusDays(1))))
                .isEqualTo("ingen dag alls (sista dagen 2 juni 2026 ligger före första dagen 3 juni 2026)");
    }

    @Test
    void writes_months_clock_and_numbers() {
        assertThat(sv(SettlementMonth.parse("2026-10"))).isEqualTo("oktober 2026");
        assertThat(sv(LocalTime.of(7, 5))).isEqualTo("07.05");
        assertThat(sv(new BigDecimal("12.50"))).isEqualTo("12,5");
        assertThat(sv(1234)).isEqualTo("1 234");
        assertThat(sv(123456789L)).isEqualTo("123 456 789");
        assertThat(sv(new Interval(0, 60_000_000))).isEqualTo("1 januari 1970 klockan 01.00–01.01");
    }

    @Test
    void writes_a_ratio_with_its_parts() {
        assertThat(sv(new Ratio(34, 120))).isEqualTo("34 av 120 (28,3 procent)");
        assertThat(en(new Ratio(1, 2))).isEqualTo("1 of 2 (50 per cent)");
        assertThat(sv(new Ratio(0, 0))).isEqualTo("0 av 0 (inget att räkna på)");
    }

    @Test
    void writes_lists_as_one_says_them() {
        assertThat(sv(List.of())).isEqualTo("inget");
        assertThat(sv(List.of("V1"))).isEqualTo("V1");
        assertThat(sv(List.of(LineField.VISIT, LineField.START, LineField.PRICE)))
                .isEqualTo("besök, starttid och pris");
        assertThat(en(List.of("V1", "V2"))).isEqualTo("V1 and V2");
    }

    @Test
    void shortens_a_list_of_more_than_eight() {
        assertThat(sv(IntStream.rangeClosed(1, 8).boxed().toList())).isEqualTo("1, 2, 3, 4, 5, 6, 7 och 8");
        assertThat(sv(IntStream.rangeClosed(1, 9).boxed().toList())).isEqualTo("1, 2, 3, 4, 5, 6, 7 och 2 till");
    }

    @Test
    void names_a_line_by_invoice_without_its_provider() {
        assertThat(sv(new LineId(new ProviderId("556677-8899"), "2026100", "3")))
                .isEqualTo("rad 3 på faktura 2026100");
    }

    @Test
    void hides_a_person_with_protected_identity() {
        assertThat(sv(recipient(Protection.NONE))).isEqualTo("H00001");
        assertThat(sv(recipient(Protection.PROTECTED))).isEqualTo("skyddad");
        assertThat(en(recipient(Protection.PROTECTED))).isEqualTo("protected");
    }

    @Test
    void lets_no_control_character_of_others_through() {
        assertThat(sv("V1\u001b[2J\n")).isEqualTo("V1\ufffd[2J\ufffd");
    }

    @ParameterizedTest
    @EnumSource
    void has_a_word_for_every_constant(Language language) {
        var words = Words.in(language);
        for (var constant : Vocabulary.constants()) {
            assertThat(words.text(constant)).as(Vocabulary.key(constant)).doesNotContain("[");
        }
        assertThat(words.text(TimeClass.EVENING)).isNotEqualTo(words.text(TimeClass.NIGHT));
    }

    @Test
    void writes_the_same_whatever_the_locale_and_zone_of_the_machine() {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            var words = Words.in(Language.SWEDISH);
            assertThat(words.text(Instant.parse("2026-10-05T06:15:00Z")))
                    .isEqualTo(SV.text(Instant.parse("2026-10-05T06:15:00Z")))
                    .contains("5\u00a0oktober\u00a02026");
            assertThat(words.text(Money.sek("1234.5"))).isEqualTo("1\u00a0234,50\u00a0kr");
            assertThat(words.text(TimeClass.WEEKEND)).isEqualTo("helg");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Recipient recipient(Protection protection) {
        return new Recipient("H00001", new Area("O1", "Väst"), Setting.URBAN, null, null, null, protection);
    }

    private static String span(String from, String to) {
        return Words.plain(SV.span(Instant.parse(from), Instant.parse(to)));
    }

    private static String sv(Object value) {
        return Words.plain(SV.text(value));
    }

    private static String en(Object value) {
        return Words.plain(EN.text(value));
    }
}
