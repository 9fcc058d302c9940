package se.tillit.register.change;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.exchange.keeping.KeptDocument;
import se.tillit.kernel.SettlementMonth;

/** What a package changes of the electronic invoices that are known. */
final class DocumentChange {

    private static final int LONGEST_KEY = 500;
    private static final String SAME =
            "s.provider_id = r.provider_id and s.invoice_id = r.invoice_id and s.sha256 = r.sha256";

    private final JdbcClient jdbc;
    private final SettlementMonth month;
    private final Extent extent;

    DocumentChange(JdbcClient jdbc, SettlementMonth month, Extent extent) {
        this.jdbc = jdbc;
        this.month = month;
        this.extent = extent;
    }

    /** Stages the documents, without their bytes; of a provider the own ones alone. */
    void stage(List<KeptDocument> documents, DocumentBytes bytes) {
        jdbc.sql("drop table if exists pg_temp.stage_document").update();
        jdbc.sql("""
                        create temporary table stage_document (
                            provider_id text not null, invoice_id text not null, sha256 text not null, file text not null,
                            primary key (provider_id, invoice_id, sha256)) on commit drop
                        """).update();
        var owner = extent.owner();
        for (var document : documents) {
            var length =
                    document.provider().value().length() + document.invoice().length();
            if ((owner == null || owner.equals(document.provider())) && length < LONGEST_KEY) {
                jdbc.sql("""
                                insert into stage_document (provider_id, invoice_id, sha256, file)
                                values (:provider, :invoice, :sha256, :file) on conflict do nothing
                                """)
                        .param("provider", document.provider().value())
                        .param("invoice", document.invoice())
                        .param("sha256", hash(bytes.of(document.file())))
                        .param("file", document.file())
                        .update();
            }
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Closes what is replaced or withdrawn, and keeps what is new. Answers how many it touched. */
    int apply(DocumentBytes bytes, Instant at, long delivery) {
        var touched = jdbc.sql("""
                        update invoices.document r set known_until = :at
                         where r.month = :month and r.known_until is null and %s
                           and not exists (select 1 from stage_document s where %s)
                        """.formatted(withdrawnIfLacking(), SAME))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("month", month.first())
                .update();
        var fresh = jdbc.sql("""
                        select s.provider_id, s.invoice_id, s.sha256, s.file from stage_document s
                         where not exists (select 1 from invoices.document r
                                            where r.month = :month and r.known_until is null and %s)
                         order by 1, 2, 3
                        """.formatted(SAME))
                .param("month", month.first())
                .query(Fresh.class)
                .list();
        for (var document : fresh) {
            touched += jdbc.sql("""
                            insert into invoices.document
                                   (month, provider_id, invoice_id, sha256, file, content, known_from, delivery_id)
                            values (:month, :provider, :invoice, :sha256, :file, :content, :at, :delivery)
                            """)
                    .param("month", month.first())
                    .param("provider", document.providerId())
                    .param("invoice", document.invoiceId())
                    .param("sha256", document.sha256())
                    .param("file", document.file())
                    .param("content", bytes.of(document.file()))
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("delivery", delivery)
                    .update();
        }
        return touched;
    }

    private String withdrawnIfLacking() {
        if (!extent.isWhole()) {
            return "(r.provider_id, r.invoice_id) in (select d.provider_id, d.invoice_id from stage_document d)";
        }
        var owner = extent.owner();
        return owner == null
                ? "true"
                : "r.provider_id = '%s'".formatted(owner.value().replace("'", "''"));
    }

    /**
     * A document that is not known yet.
     *
     * @param providerId who claims
     * @param invoiceId the number of the invoice
     * @param sha256 the hash of its bytes
     * @param file what it is called in the package
     */
    record Fresh(String providerId, String invoiceId, String sha256, String file) {}
}
