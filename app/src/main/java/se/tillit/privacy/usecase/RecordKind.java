package se.tillit.privacy.usecase;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of records that are kept for a time of their own, in the order in which they are taken away. */
public enum RecordKind {
    /** What was decided, planned and done for a recipient, until some time after the last note about them. */
    CARE_RECORD,
    /** Who worked when, as it was handed over. */
    STAFF_RECORD,
    /** Invoices, decisions on their lines, payments. */
    ACCOUNTING_RECORD,
    /** Files as they were handed over; that they came remains with the accounting records. */
    DELIVERY,
    /** Rows that could not be taken in, as they came. */
    REJECTED_ROW,
    /** Entries of the audit trail. Their seals remain. */
    AUDIT_ENTRY,
    /** What addresses in the audit trail are digested with. */
    ADDRESS_SALT,
    /** Jobs that are done. */
    JOB,
    /** Receipts for events within the program. */
    EVENT;

    /** Its name in the database and in message files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with the code, if there is one. */
    public static Optional<RecordKind> find(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
