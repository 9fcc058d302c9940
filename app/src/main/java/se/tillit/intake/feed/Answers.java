package se.tillit.intake.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import se.tillit.exchange.Language;
import se.tillit.exchange.wording.Words;
import se.tillit.intake.store.ImportRecord;
import se.tillit.intake.store.ImportState;
import se.tillit.intake.web.ImportWords;
import se.tillit.server.job.Job;
import se.tillit.server.problem.Sentences;

/** Lays what came of a file beside it, in words, and moves both to where they belong. */
final class Answers {

    /** What the name of an answer ends in. */
    static final String ENDING = ".answer.txt";

    private final Path folder;

    Answers(Path folder) {
        this.folder = folder;
    }

    /** Where files lie until they are answered. */
    Path taken() {
        return placeOf(InboxStore.Answered.NO);
    }

    private Path placeOf(InboxStore.Answered answered) {
        return folder.resolve(answered == InboxStore.Answered.NO ? "taken" : answered.code());
    }

    void makeFolders() throws IOException {
        for (var answered : InboxStore.Answered.values()) {
            Files.createDirectories(placeOf(answered));
        }
    }

    /**
     * Writes the answer and moves the file to it, from wherever it lies. Can be done again where it was broken off.
     */
    void lay(String place, InboxStore.Answered answered, String text) throws IOException {
        var target = placeOf(answered);
        var draft = target.resolve("." + place + ".part");
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        Files.move(draft, target.resolve(place + ENDING), StandardCopyOption.ATOMIC_MOVE);
        for (var before : InboxStore.Answered.values()) {
            var from = placeOf(before);
            if (!from.equals(target)) {
                if (Files.isRegularFile(from.resolve(place), LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(from.resolve(place), target.resolve(place), StandardCopyOption.ATOMIC_MOVE);
                }
                Files.deleteIfExists(from.resolve(place + ENDING));
            }
        }
    }

    /** What came of an import, first in Swedish, then in English. */
    static String text(ImportRecord record, Job job) {
        var text = new ArrayList<String>();
        for (var language : Language.values()) {
            text.addAll(lines(record, job, language));
            text.add("");
        }
        return written(text);
    }

    private static List<String> lines(ImportRecord record, Job job, Language language) {
        var words = ImportWords.in(language);
        var delivery = record.delivery();
        var text = new ArrayList<String>();
        text.add(words.say("answer.file", delivery.fileName(), words.month(delivery.month())));
        text.add(words.say("answer.received", words.instant(delivery.receivedAt()), delivery.sha256()));
        if (record.state() == ImportState.ASKED) {
            text.add(Sentences.ofJob(language, job));
            return text;
        }
        text.add(words.state(record.state()) + ".");
        if (!record.failure().isEmpty()) {
            text.add(words.failure(record));
            return text;
        }
        text.add(words.numbers(record.numbers()) + ".");
        if (record.state() == ImportState.PLANNED) {
            text.add(words.withdraws(record));
            text.add(words.say("answer.confirm", "/imports/" + record.id()));
        }
        if (record.numbers().rejected() > 0) {
            text.add(words.say("answer.rejected", "/imports/" + record.id() + "/rejected-rows"));
        }
        return text;
    }

    /** Why a file could not be received. */
    static String refusal(String fileName, String key) {
        var text = new ArrayList<String>();
        for (var language : Language.values()) {
            text.add(Sentences.text(language, key, List.of(fileName)));
            text.add("");
        }
        return written(text);
    }

    private static String written(List<String> lines) {
        return Words.plain(String.join("\n", lines));
    }
}
