package se.tillit.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.kernel.SettlementMonth;

class MonthsFoundTest {

    @TempDir
    private Path folder;

    private MonthsFound in(APackage changed) {
        return MonthsFound.in(changed.contentIn(folder).handover());
    }

    @Test
    void finds_the_month_of_the_visit_before_that_which_is_claimed() {
        var found = in(APackage.lawful()
                .replacing("visits", "2026-10-01T", "2026-09-30T")
                .replacing("invoice_lines", "2026-10-01T", "2026-08-01T"));

        assertThat(found.all()).extracting(SettlementMonth::toString).containsExactly("2026-09", "2026-10");
        assertThat(found.has(SettlementMonth.parse("2026-09"))).isTrue();
        assertThat(found.has(SettlementMonth.parse("2026-08"))).isFalse();
    }

    @Test
    void finds_the_month_that_is_claimed_where_the_visit_is_unknown() {
        var found = in(APackage.lawful()
                .replacing("invoice_lines", ",V1,", ",V9,")
                .replacing("invoice_lines", "2026-10-01T", "2026-08-01T"));

        assertThat(found.all()).extracting(SettlementMonth::toString).containsExactly("2026-08", "2026-10");
    }

    @Test
    void finds_the_month_in_sweden_in_which_the_visit_starts() {
        var found = in(APackage.lawful()
                .replacing("invoices", "2026-10", "2027-05")
                .replacing("visits", "2026-10-01T07:17:20+02:00", "2026-09-30T22:00:00Z"));

        assertThat(found.all()).extracting(SettlementMonth::toString).containsExactly("2026-10", "2027-05");
    }

    @Test
    void finds_the_month_of_the_invoice_where_nothing_else_is_told() {
        var found = in(APackage.lawful().replacing("invoices", "2026-10", "2026-11"));

        assertThat(found.has(SettlementMonth.parse("2026-11"))).isTrue();
        assertThat(found.has(SettlementMonth.parse("2026-12"))).isFalse();
    }

    @Test
    void finds_nothing_without_lines() {
        var found = in(APackage.lawful().changing("invoice_lines", lines -> lines.subList(0, 1)));

        assertThat(found.all()).isEmpty();
        assertThat(found.has(SettlementMonth.parse("2026-10"))).isFalse();
    }
}
