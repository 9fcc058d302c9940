package se.tillit.intake.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Why;
import se.tillit.identity.Action;
import se.tillit.identity.Rights;
import se.tillit.identity.Who;
import se.tillit.intake.store.Channel;
import se.tillit.intake.store.Delivery;
import se.tillit.intake.store.DeliveryStore;
import se.tillit.intake.store.Manner;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Wrong;

/** Takes what somebody hands over, and keeps it unchanged. */
@Component
public class ReceiveDelivery {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NAME = 200;

    private final DeliveryStore deliveries;
    private final WorkFolder work;
    private final IntakeSettings settings;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReceiveDelivery(
            DeliveryStore deliveries,
            WorkFolder work,
            IntakeSettings settings,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.deliveries = deliveries;
        this.work = work;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes it. Nothing is left of what could not be taken whole.
     *
     * @param fileName what the sender calls it; it tells which table a single file is
     * @param bytes its bytes, read to their end and not closed
     * @param month the month that it is for
     * @param manner whether it states the whole month
     * @throws UncheckedIOException if the bytes break off
     * @throws Wrong if they may not hand anything over
     */
    public Received receive(
            Who who, Channel channel, String fileName, InputStream bytes, SettlementMonth month, Manner manner) {
        if (!Rights.may(who, Action.IMPORT)) {
            audit.note(who, Deed.refusal("delivery.receive", Deed.Thing.MONTH, month.toString()));
            throw Wrong.forbidden();
        }
        var folder = work.make();
        try {
            var file = folder.resolve("delivery");
            var digest = sha256();
            var size = spool(bytes, file, digest);
            if (size > settings.mostBytes()) {
                return new Received.TooLarge(settings.mostBytes());
            }
            if (size == 0) {
                return new Received.Empty();
            }
            var hash = HexFormat.of().formatHex(digest.digest());
            var came = new Delivery(
                    0,
                    plain(fileName),
                    hash,
                    size,
                    channel,
                    month,
                    manner,
                    who.account(),
                    who.provider(),
                    clock.instant());
            return new Received.Kept(keep(who, came, file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            WorkFolder.remove(folder);
        }
    }

    /** Writes the bytes to the file; answers how many, or one more than may be where there are too many. */
    private long spool(InputStream bytes, Path file, MessageDigest digest) throws IOException {
        try (OutputStream target = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            var buffer = new byte[BUFFER];
            var size = 0L;
            for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > settings.mostBytes()) {
                    return settings.mostBytes() + 1;
                }
                target.write(buffer, 0, read);
            }
            return size;
        }
    }

    private Delivery keep(Who who, Delivery came, Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            var kept = transaction.execute(status -> {
                var delivery = deliveries.keep(came, stream);
                audit.note(
                        who,
                        Deed.change(
                                "delivery.receive",
                                Deed.Thing.DELIVERY,
                                Long.toString(delivery.id()),
                                Why.of("delivery", delivery.month(), delivery.sha256())));
                return delivery;
            });
            if (kept == null) {
                throw new IllegalStateException("A delivery became nothing.");
            }
            return kept;
        }
    }

    /** The name without folders, and without what could be taken for anything but a name. */
    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var shown = last.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.isDefined(point))
                .filter(point ->
                        Character.getType(point) != Character.SURROGATE && Character.getType(point) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (shown.isEmpty()) {
            return "delivery";
        }
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(shown.length() - LONGEST_NAME);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
