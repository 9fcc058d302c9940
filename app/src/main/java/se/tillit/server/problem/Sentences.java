package se.tillit.server.problem;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.intake.UnreadablePackage;
import se.tillit.server.job.Job;
import se.tillit.server.web.Wrong;

/**
 * The sentences of what goes wrong, by key: our own in {@code wrong_sv.properties} beside {@link Wrong}, those of
 * packages that cannot be read from exchange, under {@code unreadable.} and their own key.
 */
public final class Sentences {

    /** What the key of a sentence about an unreadable package begins with. */
    public static final String UNREADABLE = "unreadable.";

    private static final Logger LOG = LoggerFactory.getLogger(Sentences.class);
    private static final Messages WRONG = Messages.beside(Wrong.class, "wrong");
    private static final Messages PACKAGES = Messages.beside(UnreadablePackage.class, "unreadable");
    private static final String NOT_WORDED = "status.500";

    private Sentences() {}

    /** The sentence with the key. One that nobody has worded is told as a fault of ours, never as its key. */
    public static String text(Language language, String key, List<String> places) {
        if (has(language, key)) {
            return WRONG.text(key, language, places.toArray());
        }
        var ofPackage = key.startsWith(UNREADABLE) ? key.substring(UNREADABLE.length()) : key;
        if (PACKAGES.keys(language).contains(ofPackage)) {
            return new UnreadablePackage(ofPackage, places).text(language);
        }
        LOG.error("No sentence has the key {}.", Logged.word(key));
        return WRONG.text(NOT_WORDED, language);
    }

    /** Why the job failed; empty where it did not. */
    public static String ofJob(Language language, Job job) {
        var failure = job.failure();
        return failure.isEmpty() ? "" : text(language, failure.getFirst(), failure.subList(1, failure.size()));
    }

    static boolean has(Language language, String key) {
        return WRONG.keys(language).contains(key);
    }

    /** What the kind of problem is called, the same for every problem with the status. */
    static String title(Language language, HttpStatusCode status) {
        var key = "title." + status.value();
        return WRONG.text(has(language, key) ? key : "title." + hundreds(status), language);
    }

    /** What one can do about it: of the sentence itself, else of its status; empty where there is nothing to say. */
    static String whatToDo(Language language, Told told) {
        for (var key : List.of(told.key() + ".todo", "todo." + told.status().value())) {
            if (has(language, key)) {
                return WRONG.text(key, language);
            }
        }
        return WRONG.text("todo." + hundreds(told.status()), language);
    }

    /** The key of the sentence for a status of which no more is known. */
    static String forStatus(HttpStatusCode status) {
        var key = "status." + status.value();
        return has(Language.SWEDISH, key) ? key : "status." + hundreds(status);
    }

    private static int hundreds(HttpStatusCode status) {
        return status.is4xxClientError() ? 400 : 500;
    }
}
