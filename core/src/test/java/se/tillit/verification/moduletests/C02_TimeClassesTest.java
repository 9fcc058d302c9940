package se.tillit.verification.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.tillit.areas.Setting;
import se.tillit.contracts.Price;
import se.tillit.contracts.PriceUnit;
import se.tillit.contracts.TimeClass;
import se.tillit.kernel.Service;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.Evidence;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.parameters.Parameters;

/** Day, evening, night and weekend have prices of their own, by the hour in which a visit starts. */
class C02_TimeClassesTest {

    private static Price price(TimeClass timeClass, String sek) {
        return new Price(
                ALawfulMonth.CONTRACT,
                Service.PERSONAL_CARE,
                Setting.URBAN,
                timeClass,
                PriceUnit.HOUR,
                UnitPrice.sek(sek),
                ALawfulMonth.ALWAYS);
    }

    private static ALawfulMonth at(String... starts) {
        var month = ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .withoutPrices()
                .with(price(TimeClass.DAY, "400.00"))
                .with(price(TimeClass.EVENING, "420.00"))
                .with(price(TimeClass.WEEKEND, "440.00"))
                .with(price(TimeClass.NIGHT, "450.00"));
        for (var at = 0; at < starts.length; at++) {
            var visit = AVisit.of("V" + at).at(starts[at], 30);
            month.with(visit).with(ALine.billing(visit, String.valueOf(at)));
        }
        return month;
    }

    @Test
    void adjusts_each_to_the_price_of_its_class() {
        assertThat(AVerification.of(at(
                                "2026-10-05T06:59",
                                "2026-10-05T18:59",
                                "2026-10-06T19:00",
                                "2026-10-07T22:00",
                                "2026-10-10T07:00",
                                "2026-10-11T21:59",
                                "2026-10-09T23:00"))
                        .lines())
                .extracting(line -> line.substring(0, line.indexOf(" price")))
                .containsExactly(
                        "F1/0 adjust 226.00 -> 225.00",
                        "F1/1 adjust 226.00 -> 200.00",
                        "F1/2 adjust 226.00 -> 210.00",
                        "F1/3 adjust 226.00 -> 225.00",
                        "F1/4 adjust 226.00 -> 220.00",
                        "F1/5 adjust 226.00 -> 220.00",
                        "F1/6 adjust 226.00 -> 225.00");
    }

    @Test
    void adjusts_a_public_holiday_to_the_price_of_the_weekend() {
        var monday = LocalDate.of(2026, 10, 5);
        var evidence =
                new Evidence(at("2026-10-05T08:00", "2026-10-06T08:00").handover(), ALawfulMonth.MONTH, Set.of(monday));

        assertThat(AVerification.of(evidence, Parameters.defaults(), 1).lines())
                .containsExactly(
                        "F1/0 adjust 226.00 -> 220.00 price-exceeds-contract A",
                        "F1/1 adjust 226.00 -> 200.00 price-exceeds-contract A");
    }
}
