package se.tillit.audit.usecase;

import java.util.List;
import java.util.stream.Stream;
import se.tillit.audit.usecase.chain.TrailFinding;
import se.tillit.audit.usecase.chain.TrailReport;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;

/**
 * A finding, ready to be said in words or kept as JSON.
 *
 * @param key which sentence
 * @param isFault whether it means that the trail is not as it was sealed
 * @param places what the sentence is about
 */
public record TrailSentence(String key, boolean isFault, List<String> places) {

    private static final String RESTORED = "restored-lost";

    private static final Messages TEXTS = Messages.beside(TrailSentence.class, "trail");

    /** Copies the list. */
    public TrailSentence {
        places = List.copyOf(places);
    }

    /** Whether it says that a restored backup lost a part of the trail. */
    public boolean tellsOfRestore() {
        return key.equals(RESTORED);
    }

    /** The finding as a sentence. */
    public static TrailSentence of(TrailFinding finding) {
        return switch (finding) {
            case TrailFinding.EntryChanged(var entry, var seal) -> of(finding, "entry-changed", entry, seal);
            case TrailFinding.EntryRemoved(var entry, var seal) -> of(finding, "entry-removed", entry, seal);
            case TrailFinding.EntryAdded(var entry, var seal) -> of(finding, "entry-added", entry, seal);
            case TrailFinding.EntryMoved(var entry, var seal) -> of(finding, "entry-moved", entry, seal);
            case TrailFinding.EntriesRemoved(var from, var to, var count) ->
                of(finding, "entries-removed", from, to, count);
            case TrailFinding.SealChanged(var seal) -> of(finding, "seal-changed", seal);
            case TrailFinding.ChainBroken(var seal) -> of(finding, "chain-broken", seal, seal - 1);
            case TrailFinding.SealsRemoved(var from, var to) -> of(finding, "seals-removed", from, to);
            case TrailFinding.SealDiffersOutside(var seal, var file) -> of(finding, "seal-differs-outside", seal, file);
            case TrailFinding.TailRemoved(var from, var to, var file) -> of(finding, "tail-removed", from, to, file);
            case TrailFinding.Restored(var from, var to, var after, var until, var by, var file) ->
                of(finding, RESTORED, from, to, TrailTime.text(after), TrailTime.text(until), by, file);
            case TrailFinding.OutsideUnreadable(var line, var file) -> of(finding, "outside-unreadable", line, file);
            case TrailFinding.WordsErasedUnnoted(var entry, var words) ->
                of(finding, "words-erased-unnoted", words, entry);
            case TrailFinding.SealingStopped(var count, var oldest) ->
                of(finding, "sealing-stopped", count, TrailTime.text(oldest));
            case TrailFinding.OutsideMissing() -> of(finding, "outside-missing");
            case TrailFinding.OutsideBehind(var from, var to) -> of(finding, "outside-behind", from, to);
            case TrailFinding.Unsealed(var count, var oldest) -> of(finding, "unsealed", count, TrailTime.text(oldest));
            case TrailFinding.SealedLate(var entry, var count) -> of(finding, "sealed-late", count, entry);
            case TrailFinding.Forgotten(var from, var to, var by) -> of(finding, "forgotten", from, to, by);
            case TrailFinding.WordsErased(var words) -> of(finding, "words-erased", words);
        };
    }

    private static TrailSentence of(TrailFinding finding, String key, Object... places) {
        return new TrailSentence(
                key, finding.isFault(), Stream.of(places).map(Object::toString).toList());
    }

    /** The sentence in the language. */
    public String text(Language language) {
        return TEXTS.text(key, language, places.toArray());
    }

    private static String verdict(TrailReport report) {
        if (report.isRestored()) {
            return "restored";
        }
        return report.isIntact() ? "intact" : "not-intact";
    }

    /** What the whole check came to, in a sentence. */
    public static String summary(TrailReport report, Language language) {
        return TEXTS.text(verdict(report), language, report.entries(), report.seals());
    }
}
