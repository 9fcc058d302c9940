package se.tillit.intake.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.intake.store.Channel;
import se.tillit.intake.store.Manner;
import se.tillit.intake.store.Withdrawals;
import se.tillit.intake.usecase.ImportDelivery;
import se.tillit.intake.usecase.ReceiveDelivery;
import se.tillit.intake.usecase.Received;

/**
 * Takes files, each once. A file is first moved to the folder of those taken, under a name of its own that also tells
 * the month; then it is received, asked for and noted in one transaction. What lies there and is not noted was broken off
 * before that, and is done again.
 */
@Component
class TakenFiles {

    /** By whose right files of the watched folder are imported. */
    static final Who FOLDER = new Who(
            "watched-folder", "watched-folder", Set.of(Role.INTEGRATION), null, Set.of(), Who.Protection.MASKED);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    private static final String NO_MONTH = "0000-00";

    private final InboxSettings settings;
    private final InboxStore store;
    private final ReceiveDelivery receive;
    private final ImportDelivery imports;
    private final TransactionTemplate transaction;

    TakenFiles(
            InboxSettings settings,
            InboxStore store,
            ReceiveDelivery receive,
            ImportDelivery imports,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.store = store;
        this.receive = receive;
        this.imports = imports;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Moves the file to those taken, under a name that no other has had. */
    void take(Arrival arrival, Path taken, Instant now) throws IOException {
        var month = arrival.month();
        var rest = "_%s_%s".formatted(month == null ? NO_MONTH : month.toString(), arrival.name());
        var stamp = STAMP.format(now);
        var place = stamp + rest;
        for (var more = 1; store.has(place) || Files.exists(taken.resolve(place), LinkOption.NOFOLLOW_LINKS); more++) {
            place = stamp + "-" + more + rest;
        }
        Files.move(arrival.path(), taken.resolve(place), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Receives whatever lies among those taken and is not noted. */
    void receiveAll(Path taken) throws IOException {
        try (var files = Files.list(taken)) {
            for (var file : files.sorted().toList()) {
                var place = String.valueOf(file.getFileName());
                var isOpen = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && !place.startsWith(".")
                        && !place.endsWith(Answers.ENDING)
                        && !store.has(place);
                if (isOpen) {
                    transaction.executeWithoutResult(status -> receive(file, place));
                }
            }
        }
    }

    private void receive(Path file, String place) {
        var parts = place.split("_", 3);
        var name = parts.length == 3 ? parts[2] : place;
        var month = Arrival.findMonth(parts.length == 3 ? parts[1] : "");
        if (month.isEmpty()) {
            store.add(place, name, null, "inbox.no-month");
            return;
        }
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            switch (receive.receive(FOLDER, Channel.FOLDER, name, bytes, month.get(), Manner.AUTOMATIC)) {
                case Received.Kept(var delivery) -> {
                    var withdrawals = settings.withdraws() ? Withdrawals.APPLY : Withdrawals.ASK;
                    store.add(place, name, imports.ask(FOLDER, delivery.id(), withdrawals), null);
                }
                case Received.TooLarge(var most) -> store.add(place, name, null, "inbox.too-large");
                case Received.Empty() -> store.add(place, name, null, "inbox.empty");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
