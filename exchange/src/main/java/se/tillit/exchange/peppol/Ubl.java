package se.tillit.exchange.peppol;

import java.util.Set;

/** Names and codes of UBL 2.1 and Peppol BIS Billing 3. */
public final class Ubl {

    /** The namespace of an invoice. */
    public static final String INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    /** The namespace of a credit note. */
    public static final String CREDIT_NOTE = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
    /** The namespace of elements that hold others. */
    public static final String AGGREGATES = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    /** The namespace of elements that hold a value. */
    public static final String BASICS = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    /** The only currency that home care is paid in. */
    public static final String SEK = "SEK";
    /** The tax category of what is exempt from VAT. */
    public static final String EXEMPT = "E";
    /** The type of a reference from a line to the object that is invoiced: the visit. */
    public static final String INVOICED_OBJECT = "130";
    /** The scheme of Swedish organisation numbers. */
    public static final String SWEDISH_NUMBER = "0007";
    /** Minutes. */
    public static final String MINUTES = "MIN";
    /** Hours. */
    public static final String HOURS = "HUR";
    /** Pieces: visits. */
    public static final Set<String> PIECES = Set.of("C62", "EA");
    /** The types that only credit notes have. */
    static final Set<String> CREDIT_TYPES = Set.of("81", "83", "381", "396", "532");

    private Ubl() {}
}
