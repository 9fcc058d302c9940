package se.tillit.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.tillit.exchange.intake.APackage.contentOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.contracts.Contract;
import se.tillit.contracts.Price;
import se.tillit.exchange.csv.FileRead;
import se.tillit.exchange.keeping.RowKeeper;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.Money;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.RejectedKeys;
import se.tillit.visits.Visit;

class FillInTest {

    private static final String VISITS =
            "visit_id,recipient_id,provider_id,staff_id,service,started_at,ended_at,start_method,end_method,registered_at";
    private static final String VISIT = ",H1,559351-1354,P1,personal_care,2026-10-02T07:00:00+02:00,"
            + "2026-10-02T07:30:00+02:00,nfc,nfc,2026-10-02T07:31:00+02:00";
    private static final String CONTRACTS =
            "contract_id,provider_id,area_id,share_percent,capacity_minutes,compensation,valid_from,valid_to";

    @TempDir
    private Path folder;

    private APackage base = APackage.lawful();

    private RowKeeper keeper() throws IOException {
        return RowKeeper.in(Files.createDirectories(folder.resolve("kept")));
    }

    private PackageContent filledIn(RowKeeper keeper, String name, String... lines) throws IOException {
        var sent = Files.writeString(folder.resolve("sent"), String.join("\n", lines) + "\n");
        var below = PackageSources.open(base.in(folder.resolve("base")));
        return contentOf(PackageReader.read(
                PackageSources.openUpload(sent, name),
                ReadWishes.with(2).keeping(keeper).over(below)));
    }

    private PackageContent filledIn(String name, String... lines) throws IOException {
        return filledIn(keeper(), name, lines);
    }

    private static Visit firstVisit(PackageContent content) {
        return Objects.requireNonNull(content.handover().visitsById().get("V1"));
    }

    @Test
    void adds_and_replaces_by_key() throws IOException {
        var keeper = keeper();
        var content = filledIn(keeper, "visits.csv", VISITS, "V1" + VISIT, "V3" + VISIT);

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover().visits()).extracting(Visit::id).containsExactly("V1", "V3", "V2");
        assertThat(content.handover().visits()).extracting(Visit::number).containsExactly(0, 1, 2);
        assertThat(firstVisit(content).day()).hasToString("2026-10-02");
        assertThat(content.handover().recipients()).hasSize(2);
        assertThat(content.handover().rejected()).isEqualTo(RejectedKeys.NONE);
        assertThat(content.files()).extracting(FileRead::name).containsExactly("visits.csv");
        assertThat(keeper.findRows(ExchangeSchema.VISITS).orElseThrow().count()).isEqualTo(2);
        assertThat(keeper.findRows(ExchangeSchema.RECIPIENTS)).isEmpty();
    }

    @Test
    void leaves_a_row_standing_whose_replacement_is_rejected() throws IOException {
        var content =
                filledIn("visits.csv", VISITS, "V1" + VISIT.replace("H1", "H9"), "V3" + VISIT.replace("H1", "H9"));

        assertThat(content.handover().visits()).extracting(Visit::id).containsExactly("V1", "V2");
        assertThat(firstVisit(content).day()).hasToString("2026-10-01");
        assertThat(content.rejectedRows())
                .extracting(RejectedRow::reason)
                .containsExactly(RejectionReason.REFERENCE_UNKNOWN, RejectionReason.REFERENCE_UNKNOWN);
        assertThat(content.handover().rejected().visits()).containsExactly("V3");
    }

    @Test
    void leaves_a_row_standing_that_two_rows_would_replace_differently() throws IOException {
        var keeper = keeper();
        var content = filledIn(keeper, "visits.csv", VISITS, "V1" + VISIT, "V1" + VISIT.replace("07:30", "07:40"));

        assertThat(firstVisit(content).day()).hasToString("2026-10-01");
        assertThat(content.rejectedRows())
                .extracting(RejectedRow::reason)
                .containsExactly(RejectionReason.KEY_SHARED, RejectionReason.KEY_SHARED);
        assertThat(keeper.findRows(ExchangeSchema.VISITS).orElseThrow().standing())
                .isZero();
    }

    @Test
    void lets_rows_refer_to_the_base_and_the_base_to_them() throws IOException {
        var content = filledIn(
                "recipients.csv",
                "recipient_id,area_id,rural,protected_identity",
                "H1,O2,true,false",
                "H3,O1,false,false");
        var handover = content.handover();

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(handover.recipients()).hasSize(3);
        assertThat(firstVisit(content).recipient())
                .isSameAs(handover.recipients().getFirst());
        assertThat(handover.recipients().getFirst().area().id()).isEqualTo("O2");
    }

    @Test
    void hides_whom_the_base_protects() throws IOException {
        var content = filledIn("tags.csv", "tag_id,recipient_id,valid_from", "T2,H2,soon", "T3,H1,soon");

        assertThat(content.rejectedRows()).hasSize(2);
        assertThat(Files.readString(folder.resolve("kept").resolve("rejected-rows.csv")))
                .contains("T2,skyddad,soon")
                .contains("T3,H1,soon");
    }

    @Test
    void counts_evidence_as_handed_over_that_either_has() throws IOException {
        base = base.without("tags").without("shifts");
        var content = filledIn("tags.csv", "tag_id,recipient_id,valid_from", "T2,H2,2026-06-01");

        assertThat(content.handover().present()).contains(EvidenceKind.TAGS, EvidenceKind.ABSENCES);
        assertThat(content.handover().present()).doesNotContain(EvidenceKind.SHIFTS);
    }

    @Test
    void rejects_a_contract_that_would_be_in_force_beside_one_of_the_base() throws IOException {
        var keeper = keeper();
        var content = filledIn(
                keeper,
                "contracts.csv",
                CONTRACTS,
                "A3,559351-1354,,,,executed_time,2026-11-01,",
                "A4,554639-1789,O2,,,executed_time,2026-03-01,");

        assertThat(content.handover().contracts()).extracting(Contract::id).containsExactly("A4", "A1", "A2");
        assertThat(content.rejectedRows())
                .extracting(RejectedRow::line, RejectedRow::reason)
                .containsExactly(tuple(2L, RejectionReason.CONTRACTS_OVERLAP));
        var kept = keeper.findRows(ExchangeSchema.CONTRACTS).orElseThrow();
        assertThat(kept.stands(0)).isFalse();
        assertThat(kept.stands(1)).isTrue();
        assertThat(Files.readString(keeper.rejectedRows())).contains("A3,559351-1354,,,,executed_time,2026-11-01,");
    }

    @Test
    void takes_in_a_contract_that_follows_one_replaced_in_the_same_file() throws IOException {
        var content = filledIn(
                "contracts.csv",
                CONTRACTS,
                "A3,559351-1354,,,,executed_time,2026-11-01,",
                "A1,559351-1354,,,,executed_time,2026-03-01,2026-10-31");

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover().contracts()).extracting(Contract::id).containsExactly("A3", "A1", "A2");
        assertThat(content.handover().prices().getFirst().contract())
                .isSameAs(content.handover().contracts().get(1));
    }

    @Test
    void rejects_a_contract_that_stands_in_the_place_of_one_that_returns() throws IOException {
        base = base.with("contracts", "A4,554639-1789,O2,,,executed_time,2026-03-01,");
        var content = filledIn(
                "contracts.csv",
                CONTRACTS,
                "A2,554639-1789,O2,,,executed_time,2026-03-01,",
                "A5,554639-1789,O1,,,executed_time,2026-03-01,");

        assertThat(content.handover().contracts()).extracting(Contract::id).containsExactly("A1", "A2", "A4");
        assertThat(content.handover().contracts().get(1).area()).hasFieldOrPropertyWithValue("id", "O1");
        assertThat(content.rejectedRows())
                .extracting(RejectedRow::reason)
                .containsExactly(RejectionReason.CONTRACTS_OVERLAP, RejectionReason.CONTRACTS_OVERLAP);
    }

    @Test
    void replaces_a_price_by_its_key_and_rejects_one_beside_it() throws IOException {
        var content = filledIn(
                "prices.csv",
                "contract_id,service,rural,time_class,unit,price_sek,valid_from,valid_to",
                "A1,personal_care,false,any,hour,460.00,2026-03-01,",
                "A2,personal_care,true,weekend,hour,520.00,2026-04-01,");

        assertThat(content.handover().prices())
                .extracting(Price::price)
                .extracting(price -> Money.sek(price.sek()))
                .containsExactly(Money.sek("460"), Money.sek("513.25"));
        assertThat(content.rejectedRows())
                .extracting(RejectedRow::reason)
                .containsExactly(RejectionReason.PRICES_OVERLAP);
    }

    @Test
    void forgets_the_columns_that_only_the_file_has() throws IOException {
        base = base.changing(
                "invoices",
                lines -> lines.stream()
                        .map(line -> line.replaceAll(",[^,]*,[^,]*$", ""))
                        .toList());
        var content = filledIn(
                "invoices.csv",
                "provider_id,invoice_id,period,issued_on,total_sek,due_on,credits_invoice_id",
                "559351-1354,101,2026-10,2026-11-06,226.00,2026-12-24,100");

        assertThat(content.handover().invoices()).hasSize(3);
        assertThat(content.handover().invoices().get(1).dueOn()).isNull();
        assertThat(content.handover().invoices().get(1).credits()).isNull();
    }

    @Test
    void closes_both_and_tells_how_far_it_has_come_in_both() throws IOException {
        var sent = Files.writeString(folder.resolve("sent"), VISITS + "\nV1" + VISIT + "\n");
        var below = base.in(folder.resolve("base"));
        var last = new AtomicLong();
        var all = new AtomicLong();
        PackageReader.read(
                PackageSources.openUpload(sent, "visits.csv"),
                ReadWishes.with(1)
                        .telling((read, whole) -> {
                            last.accumulateAndGet(read, Math::max);
                            all.set(whole);
                        })
                        .over(PackageSources.open(below)));

        assertThat(last.get()).isEqualTo(all.get()).isGreaterThan(Files.size(sent) + 2_000);
    }

    @Test
    void says_so_where_neither_has_a_table() throws IOException {
        base = base.without("visits");
        var sent = Files.writeString(folder.resolve("sent"), "tag_id,recipient_id,valid_from\n");
        var reading = PackageReader.read(
                PackageSources.openUpload(sent, "tags.csv"),
                ReadWishes.with(1).over(PackageSources.open(base.in(folder.resolve("base")))));

        assertThat(reading).isEqualTo(UnreadablePackage.because("file-missing", "visits.csv"));
    }
}
