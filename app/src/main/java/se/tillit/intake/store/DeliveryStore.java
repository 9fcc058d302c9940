package se.tillit.intake.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;

/** Deliveries in the database, with their bytes. */
@Component
public class DeliveryStore {

    static final String COLUMNS = """
            d.delivery_id, d.file_name, d.sha256, d.bytes, d.channel, d.month, d.manner as delivery_manner,
            d.account as delivery_account, d.provider_id, d.received_at""";

    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the delivery, whose number means nothing yet, with its bytes; within the transaction that is going on. */
    public Delivery keep(Delivery delivery, InputStream bytes) {
        var provider = delivery.provider();
        long id = jdbc.sql("""
                        insert into intake.delivery
                               (file_name, sha256, bytes, channel, month, manner, account, provider_id, received_at)
                        values (:name, :sha256, :bytes, :channel, :month, :manner, :account, :provider, :at)
                        returning delivery_id
                        """)
                .param("name", delivery.fileName())
                .param("sha256", delivery.sha256())
                .param("bytes", delivery.bytes())
                .param("channel", delivery.channel().code())
                .param("month", delivery.month().first())
                .param("manner", delivery.manner().code())
                .param("account", delivery.account())
                .param("provider", provider == null ? null : provider.value())
                .param("at", delivery.receivedAt().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        try {
            var part = 0;
            for (var next = bytes.readNBytes(PART); next.length > 0; next = bytes.readNBytes(PART)) {
                jdbc.sql(
                                "insert into intake.delivery_content (delivery_id, part, content) values (:id, :part, :content)")
                        .param("id", id)
                        .param("part", part)
                        .param("content", next)
                        .update();
                part++;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Delivery(
                id,
                delivery.fileName(),
                delivery.sha256(),
                delivery.bytes(),
                delivery.channel(),
                delivery.month(),
                delivery.manner(),
                delivery.account(),
                provider,
                delivery.receivedAt());
    }

    /** Writes the bytes of the delivery to the target, part after part. */
    public void write(long id, OutputStream target) {
        var part = 0;
        for (var next = findPart(id, part); next.isPresent(); next = findPart(id, ++part)) {
            try {
                target.write(next.get());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private Optional<byte[]> findPart(long id, int part) {
        return jdbc.sql("select content from intake.delivery_content where delivery_id = :id and part = :part")
                .param("id", id)
                .param("part", part)
                .query(byte[].class)
                .optional();
    }

    /** The delivery with the number, if there is one. */
    public Optional<Delivery> find(long id) {
        return jdbc.sql("select %s from intake.delivery d where d.delivery_id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(DeliveryStore::delivery)
                .optional();
    }

    /**
     * The latest deliveries, the newest first.
     *
     * @param provider whose; none for everybody's
     */
    public List<Delivery> latest(@Nullable ProviderId provider, int most) {
        return jdbc.sql("""
                        select %s from intake.delivery d
                         where cast(:provider as text) is null or d.provider_id = :provider
                         order by d.delivery_id desc limit :most
                        """.formatted(COLUMNS))
                .param("provider", provider == null ? null : provider.value())
                .param("most", most)
                .query(DeliveryStore::delivery)
                .list();
    }

    static Delivery delivery(ResultSet row, int number) throws SQLException {
        var provider = row.getString("provider_id");
        return new Delivery(
                row.getLong("delivery_id"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                Codes.constant(Channel.class, row.getString("channel")),
                SettlementMonth.of(row.getObject("month", LocalDate.class)),
                Codes.constant(Manner.class, row.getString("delivery_manner")),
                row.getString("delivery_account"),
                provider == null ? null : new ProviderId(provider),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
