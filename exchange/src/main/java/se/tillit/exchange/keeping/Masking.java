package se.tillit.exchange.keeping;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;

/** Takes out of the text of a rejected row what would tell who or where someone with protected identity is. */
final class Masking {

    private static final String RECIPIENT = "recipient_id";
    private static final Set<String> WHERE = Set.of("latitude", "longitude", "household_id");

    private final Set<String> hidden;
    private final RowText shown = new RowText();

    /** Those whose identity is, or may be, protected. */
    Masking(Set<String> hidden) {
        this.hidden = hidden;
    }

    String masked(Resource resource, RejectedRow row, String text) {
        if (hidden.isEmpty() || text.isEmpty()) {
            return text;
        }
        var fields = new ArrayList<>(fieldsOf(text));
        if (row.reason() == RejectionReason.FIELD_COUNT) {
            maskShifted(resource, fields);
        } else {
            maskKnown(resource, fields);
        }
        fields.forEach(shown::text);
        return shown.takeText();
    }

    private static List<String> fieldsOf(String text) {
        return CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text).stream()
                .findFirst()
                .orElseThrow()
                .getFields();
    }

    private void maskKnown(Resource resource, List<String> fields) {
        var at = placeOf(resource, RECIPIENT);
        if (at >= 0 && at < fields.size() && hidden.contains(fields.get(at))) {
            fields.set(at, RejectedRow.PROTECTED);
            if (resource.equals(ExchangeSchema.RECIPIENTS)) {
                WHERE.forEach(column -> fields.set(placeOf(resource, column), RejectedRow.PROTECTED));
            }
        }
    }

    /** A field too many or too few has moved the others: nobody knows in which column they stand. */
    private void maskShifted(Resource resource, List<String> fields) {
        var all = resource.equals(ExchangeSchema.RECIPIENTS) && fields.stream().anyMatch(hidden::contains);
        fields.replaceAll(value -> !value.isEmpty() && (all || hidden.contains(value)) ? RejectedRow.PROTECTED : value);
    }

    private static int placeOf(Resource resource, String column) {
        for (var at = 0; at < resource.fields().size(); at++) {
            if (resource.fields().get(at).name().equals(column)) {
                return at;
            }
        }
        return -1;
    }
}
