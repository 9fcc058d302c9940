package se.tillit.exchange.peppol;

import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;

/** A file that can't be read to its end as an invoice. It ends the reading of the file and never leaves this package. */
final class BrokenXml extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RejectionReason reason;
    private final String detail;
    private final int line;

    BrokenXml(RejectionReason reason, String detail, int line) {
        super("%s in line %d %s".formatted(reason, line, detail), null, false, false);
        this.reason = reason;
        this.detail = detail;
        this.line = line;
    }

    RejectedRow inFile(String file) {
        return new RejectedRow(file, Math.max(1, line), "", "", reason, detail);
    }
}
