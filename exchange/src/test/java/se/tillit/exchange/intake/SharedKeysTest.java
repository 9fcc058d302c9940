package se.tillit.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.RejectedKeys.InvoiceKey;
import se.tillit.verification.RejectedKeys.PlanKey;
import se.tillit.verification.RejectedKeys.PriceKey;
import se.tillit.visits.Visit;

/** Rows that share a key, rows in force at once, and what rejected rows leave behind. */
class SharedKeysTest {

    private static final String V1 = "V1,H1,559351-1354,P1,personal_care,2026-10-01T07:17:20+02:00,"
            + "2026-10-01T07:47:20+02:00,nfc,lock,home,T1,,2026-10-01T07:48:12+02:00,";
    private static final String V3 = V1.replace("V1", "V3");

    @TempDir
    private Path folder;

    @Test
    void counts_identical_rows_once_however_their_values_are_written() {
        var content = APackage.lawful()
                .with("visits", V1.replace("home", "").replace("07:48:12+02:00", "05:48:12.000Z"))
                .with("contracts", "A1,559351-1354,,55.0,,executed_time,2026-03-01,")
                .with("prices", "A1,personal_care,false,any,hour,452,2026-03-01,")
                .with("invoice_lines", "554639-1789,100,1,,,,,,,,,,,300")
                .contentIn(folder);

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover().visits()).hasSize(2);
        assertThat(content.handover().contracts()).hasSize(2);
        assertThat(content.handover().prices()).hasSize(2);
        assertThat(content.handover().lines()).hasSize(2);
    }

    @Test
    void rejects_all_rows_that_share_a_key_and_differ() {
        var content = APackage.lawful()
                .with("visits", V3, V1, V1.replace("lock", "app"), V1)
                .contentIn(folder);

        assertThat(content.rejectedRows())
                .extracting(RejectedRow::line, RejectedRow::reason, RejectedRow::value, RejectedRow::detail)
                .containsExactly(
                        tuple(2L, RejectionReason.KEY_SHARED, "V1", "5, 6, 7"),
                        tuple(5L, RejectionReason.KEY_SHARED, "V1", "2, 6, 7"),
                        tuple(6L, RejectionReason.KEY_SHARED, "V1", "2, 5, 7"),
                        tuple(7L, RejectionReason.KEY_SHARED, "V1", "2, 5, 6"));
        assertThat(content.handover().visits())
                .extracting(Visit::number, Visit::id)
                .containsExactly(tuple(0, "V2"), tuple(1, "V3"));
        assertThat(content.handover().visitsById()).containsOnlyKeys("V2", "V3");
        assertThat(content.handover().visitsById().get("V3"))
                .isSameAs(content.handover().visits().get(1));
        assertThat(content.handover().rejected().visits()).containsExactly("V1");
    }

    @Test
    void rejects_all_of_them_also_where_one_is_broken_for_another_reason() {
        for (var order = 0; order < 2; order++) {
            var broken = V3.replace("nfc", "magic");
            var rows = order == 0 ? new String[] {broken, V3} : new String[] {V3, broken};
            var content = APackage.lawful().with("visits", rows).contentIn(folder);

            assertThat(content.rejectedRows())
                    .extracting(RejectedRow::reason)
                    .containsExactlyInAnyOrder(RejectionReason.NOT_IN_LIST, RejectionReason.KEY_SHARED);
            assertThat(content.handover().rejected().visits()).containsExactly("V3");
        }
    }

    @Test
    void tells_keys_of_several_columns_apart() {
        var content = APackage.lawful()
                .with("invoice_lines", "554639-1789,100,2,,,,,,,,,,,300.00", "559351-1354,100,2,,,,,,,,,,,300.00")
                .with("prices", "A1,personal_care,false,any,visit,452.00,2026-03-01,")
                .contentIn(folder);

        assertThat(content.handover().lines()).hasSize(4);
        assertThat(content.rejectedRows())
                .extracting(RejectedRow::column, RejectedRow::value)
                .containsOnly(tuple(
                        "contract_id/service/rural/time_class/valid_from", "A1/personal_care/false/any/2026-03-01"))
                .hasSize(2);
    }

    @Test
    void rejects_contracts_in_force_at_once_for_the_same_area() {
        var content = APackage.lawful()
                .with("contracts", "A3,559351-1354,,,,executed_time,2026-10-31,")
                .contentIn(folder);

        assertThat(content.rejectedRows())
                .filteredOn(row -> row.file().equals("contracts.csv"))
                .extracting(RejectedRow::line, RejectedRow::reason, RejectedRow::value, RejectedRow::detail)
                .containsExactly(
                        tuple(2L, RejectionReason.CONTRACTS_OVERLAP, "2026-03-01", "4"),
                        tuple(4L, RejectionReason.CONTRACTS_OVERLAP, "2026-10-31", "2"));
        assertThat(content.handover().prices()).hasSize(1);
        assertThat(content.handover().rejected().contractProviders()).containsExactly("559351-1354");
    }

    @Test
    void accepts_contracts_one_after_the_other_and_for_different_areas() {
        var content = APackage.lawful()
                .with(
                        "contracts",
                        "A3,554639-1789,O1,,,executed_time,2027-01-01,",
                        "A4,554639-1789,O2,,,executed_time,2026-03-01,",
                        "A5,554639-1789,,,,executed_time,2026-03-01,",
                        "A6,554639-1789,O1,,,executed_time,2026-10-02,2026-10-01")
                .contentIn(folder);

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover().contracts()).hasSize(6);
    }

    @Test
    void rejects_contracts_that_share_one_day() {
        var content = APackage.lawful()
                .with("contracts", "A3,554639-1789,O1,,,executed_time,2026-12-31,")
                .contentIn(folder);

        assertThat(content.rejectedRows())
                .filteredOn(row -> row.file().equals("contracts.csv"))
                .hasSize(2);
    }

    @Test
    void rejects_prices_in_force_at_once_for_the_same() {
        var content = APackage.lawful()
                .with(
                        "prices",
                        "A1,personal_care,false,any,hour,460.00,2026-10-15,",
                        "A1,personal_care,false,any,visit,460.00,2026-10-16,",
                        "A1,personal_care,true,any,hour,460.00,2026-10-15,",
                        "A1,personal_care,false,night,hour,460.00,2026-10-15,",
                        "A1,household,false,any,hour,460.00,2026-10-15,",
                        "A2,personal_care,true,weekend,hour,513.25,2027-01-01,")
                .contentIn(folder);

        assertThat(content.rejectedRows())
                .extracting(RejectedRow::line, RejectedRow::reason)
                .containsExactly(tuple(2L, RejectionReason.PRICES_OVERLAP), tuple(4L, RejectionReason.PRICES_OVERLAP));
        assertThat(content.handover().rejected().prices()).containsExactly(new PriceKey("A1", "personal_care"));
    }

    @Test
    void finds_overlaps_with_one_long_contract_under_many_short_ones() {
        var rows = IntStream.rangeClosed(1, 9)
                .mapToObj(day -> "C%d,559351-1354,O2,,,executed_time,2027-01-0%d,2027-01-0%d".formatted(day, day, day))
                .toArray(String[]::new);
        var apart = APackage.lawful().with("contracts", rows).contentIn(folder.resolve("apart"));
        var under = APackage.lawful()
                .with("contracts", rows)
                .with("contracts", "C0,559351-1354,O2,,,executed_time,2026-01-01,2027-12-31")
                .contentIn(folder.resolve("under"));

        assertThat(apart.rejectedRows()).isEmpty();
        assertThat(under.rejectedRows()).hasSize(10);
    }

    @Test
    void remembers_what_rejected_rows_named_and_no_accepted_row_has() {
        var rejected = APackage.lawful()
                .with("recipients", "H3,O9,false,,,,,false", "H1,O1,false,65_plus,63.83,20.22,HH1,false")
                .with("decisions", "B3,H3,personal_care,10,,false,2026-06-01,", ",H1,personal_care,10,,false,x,")
                .with("staff", "P3,559351-1354,,2026-03-17,,permanent,none,,,,,")
                .with("visits", V3.replace("H1", "H3"))
                .with("plans", "G3,B9,559351-1354,,,2026-06-01,", "G4,B1,,,,2026-06-01,")
                .with("prices", "A9,gardening,false,any,hour,1,2026-03-01,")
                .with("invoice_lines", "559351-1354,100,7,V3,,,,,,,,,,1.001", "559351-1354,200,1,V3,,,,,,,,,,1")
                .contentIn(folder)
                .handover()
                .rejected();

        assertThat(rejected.recipients()).containsExactly("H3");
        assertThat(rejected.decisions()).containsExactly("B3");
        assertThat(rejected.staff()).containsExactly("P3");
        assertThat(rejected.visits()).containsExactly("V3");
        assertThat(rejected.plans()).containsExactlyInAnyOrder(new PlanKey("B9", "559351-1354"), new PlanKey("B1", ""));
        assertThat(rejected.prices()).containsExactly(new PriceKey("A9", "gardening"));
        assertThat(rejected.invoices())
                .containsExactlyInAnyOrder(
                        new InvoiceKey(new ProviderId("559351-1354"), "100"),
                        new InvoiceKey(new ProviderId("559351-1354"), "200"));
        assertThat(rejected.contractProviders()).isEmpty();
    }

    @Test
    void stays_quick_and_brief_where_thousands_share_a_key() {
        var rows = IntStream.range(0, 20_000)
                .mapToObj(row -> "O1,Område %d".formatted(row))
                .toArray(String[]::new);
        var content = APackage.lawful().with("areas", rows).contentIn(folder);

        assertThat(content.rejectedRows().getFirst().detail()).isEqualTo("4, 5, 6, 7, 8 …");
        assertThat(content.rejectedRows().stream().filter(row -> row.file().equals("areas.csv")))
                .hasSize(20_001);
    }
}
