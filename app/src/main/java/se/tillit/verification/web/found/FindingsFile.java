package se.tillit.verification.web.found;

import java.util.List;
import java.util.Map;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.table.Column;
import se.tillit.server.web.table.ListFile;
import se.tillit.verification.store.KeptFinding;
import se.tillit.verification.web.Spoken;

/** The list of findings as a file for people. Files never say who someone with protected identity is, whoever asks. */
final class FindingsFile {

    private FindingsFile() {}

    static ListFile<KeptFinding> of(SettlementMonth month, Viewing viewing, Map<String, String> providers) {
        var language = viewing.language();
        var spoken = Spoken.in(language);
        var words = new FindingWords(language);
        return new ListFile<>(
                FindingsPage.TEXTS.text("file", language, month),
                FindingsPage.TEXTS.text("file.sheet", language),
                List.of(
                        Column.text(say("column.id", viewing), KeptFinding::id),
                        Column.text(say("column.rule", viewing), finding -> spoken.rule(finding.rule())),
                        Column.text(say("column.code", viewing), KeptFinding::rule),
                        Column.text(say("column.severity", viewing), finding -> spoken.value(finding.severity())),
                        Column.text(say("column.mode", viewing), finding -> words.mode(finding.mode())),
                        Column.text(say("column.provider-id", viewing), FindingsFile::provider),
                        Column.text(say("column.provider", viewing), finding -> providers.get(provider(finding))),
                        Column.text(say("column.recipient", viewing), FindingsFile::recipient),
                        Column.text(say("column.staff", viewing), finding -> {
                            var staff = finding.staff();
                            return staff == null ? finding.person() : staff;
                        }),
                        Column.text(say("column.evidence", viewing), KeptFinding::evidence),
                        Column.money(say("column.amount", viewing), KeptFinding::amount),
                        Column.number(say("column.lines", viewing), finding ->
                                (long) finding.namedLines().size()),
                        Column.text(say("column.text", viewing), finding -> finding.text(language))));
    }

    private static String say(String key, Viewing viewing) {
        return FindingsPage.TEXTS.text(key, viewing.language());
    }

    private static String provider(KeptFinding finding) {
        var provider = finding.provider();
        return provider == null ? "" : provider.value();
    }

    private static String recipient(KeptFinding finding) {
        var recipient = finding.recipient();
        return recipient == null ? "" : recipient.isProtected() ? RejectedRow.PROTECTED : recipient.id();
    }
}
