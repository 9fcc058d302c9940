package se.tillit.verification.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.exchange.Language;
import se.tillit.exchange.wording.FindingTexts;
import se.tillit.invoices.LineId;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.server.database.BulkCopy;
import se.tillit.verification.Evidence;
import se.tillit.verification.Finding;
import se.tillit.verification.Subject;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.visits.EvidenceGrade;
import se.tillit.visits.Visit;

/** Writes findings and providers' figures, unless the run before has the very same. */
final class ResultWriter {

    private static final String FINDING = "number, rule, severity, mode, provider_id, recipient_id, is_protected,"
            + " age_group, staff_id, person_key, visit_ids, line_ids, others_visits, amount_ore, evidence, text_sv, text_en";
    private static final String SUMMARY = "place, provider_id, name, operator, claimed_ore, approved_ore, held_ore,"
            + " adjusted_ore, rejected_ore, lines_paid, lines_adjusted, lines_held, lines_rejected, minutes_executed,"
            + " minutes_a, minutes_b, minutes_c, minutes_d, registered, permanent, assistant_nurse, swedish_b2,"
            + " continuity_mean, continuity_median, executed_of_frame, planned_done, volume, share, plans_in_time,"
            + " start_within_24h, start_within_48h, premium_level, premium_ore";

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final FindingTexts texts = new FindingTexts();

    ResultWriter(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** What was kept: where, if not here, and the SHA-256 of it. */
    record Kept(@Nullable Long sameAs, String sha256) {}

    /** Writes them; by reference to the results before where those are the same. */
    Kept write(NewRun run, long id, RunWriter.@Nullable KeptResults before) {
        var digest = sha256();
        jdbc.sql("create temporary table found on commit drop as select %s from verification.finding where false"
                        .formatted(FINDING))
                .update();
        jdbc.sql(
                        "create temporary table figured on commit drop as select %s from verification.provider_summary where false"
                                .formatted(SUMMARY))
                .update();
        copy("copy found (%s) from stdin (format csv)".formatted(FINDING), findings(run), digest);
        copy("copy figured (%s) from stdin (format csv)".formatted(SUMMARY), summaries(run), digest);
        var sha256 = HexFormat.of().formatHex(digest.digest());
        if (before != null && before.sha256().equals(sha256)) {
            return new Kept(before.runId(), sha256);
        }
        insert("verification.finding", FINDING, "found", id);
        insert("verification.provider_summary", SUMMARY, "figured", id);
        addUp(id);
        return new Kept(null, sha256);
    }

    private void copy(String sql, InputStream rows, MessageDigest digest) {
        try (var read = new DigestInputStream(rows, digest)) {
            copy.in(sql, read);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void insert(String table, String columns, String from, long id) {
        jdbc.sql("insert into %s (run_id, %s) select :id, * from %s".formatted(table, columns, from))
                .param("id", id)
                .update();
    }

    private void addUp(long id) {
        jdbc.sql("""
                        insert into verification.finding_sum
                        select :id, rule, coalesce(provider_id, ''), severity, mode, coalesce(evidence, ''),
                               coalesce(age_group, ''), count(*), sum(amount_ore)::bigint
                          from found group by rule, provider_id, severity, mode, evidence, age_group
                        """).param("id", id).update();
    }

    private CopyRows<Numbered<Finding>> findings(NewRun run) {
        return new CopyRows<>(
                numbered(run.verification().findings()),
                (finding, line) -> write(finding.value(), finding.number(), run.evidence(), line));
    }

    private void write(Finding finding, int number, Evidence evidence, CopyLine line) {
        var provider = finding.provider();
        var recipient = finding.recipient();
        var amount = finding.amount();
        line.number(number)
                .text(finding.rule().code())
                .text(Codes.of(finding.severity()))
                .text(Codes.of(finding.mode()))
                .text(provider == null ? null : provider.value())
                .text(recipient == null ? null : recipient.id())
                .bool(recipient != null && recipient.isProtected())
                .text(Codes.ageGroup(recipient))
                .text(finding.staff())
                .text(finding.person())
                .texts(finding.visits())
                .texts(lines(finding))
                .texts(othersVisits(finding, provider, evidence))
                .numberOrNull(amount == null ? null : amount.ore())
                .text(worstGrade(finding, evidence))
                .text(texts.text(finding, Language.SWEDISH))
                .text(texts.text(finding, Language.ENGLISH));
    }

    private static @Nullable String worstGrade(Finding finding, Evidence evidence) {
        return finding.visits().stream()
                .flatMap(id -> evidence.findVisit(id).stream())
                .map(Visit::grade)
                .max(Comparator.naturalOrder())
                .map(EvidenceGrade::name)
                .orElse(null);
    }

    private static List<String> othersVisits(Finding finding, @Nullable ProviderId provider, Evidence evidence) {
        if (provider == null || finding.visits().isEmpty()) {
            return List.of();
        }
        return finding.visits().stream()
                .filter(id -> evidence.findVisit(id)
                        .filter(visit -> !visit.provider().equals(provider))
                        .isPresent())
                .toList();
    }

    /** The lines; an invoice that is the subject comes before them, with a slash. */
    private static List<String> lines(Finding finding) {
        var ids = new ArrayList<String>();
        if (finding.subject() instanceof Subject.OfInvoice subject) {
            ids.add(subject.invoice() + "/");
        }
        finding.lines().stream().map(LineId::toString).forEach(ids::add);
        return ids;
    }

    private static CopyRows<Numbered<ProviderSummary>> summaries(NewRun run) {
        return new CopyRows<>(
                numbered(run.verification().providers()),
                (summary, line) -> write(summary.value(), summary.number(), line));
    }

    private static void write(ProviderSummary summary, int place, CopyLine line) {
        var sums = summary.sums();
        var figures = summary.indicators();
        line.number(place)
                .text(summary.provider().id().value())
                .text(summary.provider().name())
                .text(Codes.of(summary.provider().operator()))
                .number(sums.claimed().ore())
                .number(sums.approved().ore())
                .number(sums.held().ore())
                .number(sums.adjusted().ore())
                .number(sums.rejected().ore())
                .number(sums.linesPaid())
                .number(sums.linesAdjusted())
                .number(sums.linesHeld())
                .number(sums.linesRejected())
                .number(figures.executed().value());
        for (var grade : EvidenceGrade.values()) {
            var minutes = figures.byGrade().get(grade);
            line.number(minutes == null ? 0 : minutes.value());
        }
        ratio(line, figures.registered());
        ratio(line, figures.permanent());
        ratio(line, figures.assistantNurse());
        ratio(line, figures.swedishB2());
        line.numberOrNull(plain(figures.continuityMean())).numberOrNull(plain(figures.continuityMedian()));
        ratio(line, figures.executedOfFrame());
        ratio(line, figures.plannedVisitsDone());
        ratio(line, figures.volume());
        line.numberOrNull(plain(figures.share()));
        ratio(line, figures.plansInTime());
        ratio(line, figures.startWithin24Hours());
        ratio(line, figures.startWithin48Hours());
        line.number(figures.premiumLevel()).number(figures.premium().ore());
    }

    private static @Nullable String plain(java.math.@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static void ratio(CopyLine line, Ratio ratio) {
        line.numbers(ratio.part(), ratio.whole());
    }

    private record Numbered<T>(int number, T value) {}

    private static <T> List<Numbered<T>> numbered(List<T> values) {
        var numbered = new ArrayList<Numbered<T>>(values.size());
        for (var value : values) {
            numbered.add(new Numbered<>(numbered.size() + 1, value));
        }
        return numbered;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
