package se.tillit.exchange.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Worksheet;
import se.tillit.exchange.Language;
import se.tillit.exchange.schema.Field;
import se.tillit.exchange.schema.FieldType;
import se.tillit.exchange.schema.Resource;

/** A sheet of the template: a frozen header with a note on each heading, formats and lists to choose from. */
final class TemplateSheet {

    /** What must be filled in: white on deep green, in bold. */
    static final String REQUIRED_FILL = "1F5D4C";

    /** What may be left empty: black on pale green. */
    static final String OPTIONAL_FILL = "DCEBE5";

    private static final String WHITE = "FFFFFF";
    private static final int NARROWEST = 12;
    private static final int AIR = 4;

    private final Worksheet sheet;
    private final Resource resource;
    private final Language language;

    TemplateSheet(Worksheet sheet, Resource resource, Language language) {
        this.sheet = sheet;
        this.resource = resource;
        this.language = language;
    }

    void write() throws IOException {
        for (var column = 0; column < resource.fields().size(); column++) {
            write(column, resource.fields().get(column));
        }
        sheet.freezePane(0, 1);
        sheet.finish();
    }

    private void write(int column, Field field) {
        var heading = language == Language.SWEDISH ? field.title() : field.name();
        sheet.value(0, column, heading);
        sheet.comment(0, column, note(field));
        sheet.width(column, width(field, heading));
        sheet.style(column).format(format(field)).set();
        var style = sheet.style(0, column).format("@").fillColor(field.isRequired() ? REQUIRED_FILL : OPTIONAL_FILL);
        if (field.isRequired()) {
            style.bold().fontColor(WHITE);
        }
        style.set();
        choose(column, choices(field));
    }

    private static int width(Field field, String heading) {
        var longest = field.codes().stream().mapToInt(String::length).max().orElse(0);
        var instant = field.type() == FieldType.DATETIME ? "2026-10-25 02:30:00".length() : 0;
        return Math.max(NARROWEST, Math.max(instant, Math.max(longest, heading.length())) + AIR);
    }

    /** Text stays as it is typed, so that ids keep their zeros and months are not made dates. */
    private static String format(Field field) {
        return switch (field.type()) {
            case STRING, YEARMONTH -> "@";
            case INTEGER -> "0";
            case NUMBER -> field.name().endsWith("_sek") ? "0.00" : "0.######";
            case BOOLEAN -> "General";
            case DATE -> "yyyy-mm-dd";
            case DATETIME -> "yyyy-mm-dd hh:mm:ss";
            case TIME -> "hh:mm";
        };
    }

    private List<String> choices(Field field) {
        return field.type() == FieldType.BOOLEAN ? List.of(text("true"), text("false")) : field.codes();
    }

    private void choose(int column, List<String> choices) {
        if (!choices.isEmpty()) {
            sheet.range(1, column, Worksheet.MAX_ROWS - 1, column)
                    .validateWithListByFormula("\"" + String.join(",", choices) + "\"")
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle(text("choice"))
                    .error(text("choose", String.join(", ", choices)));
        }
    }

    /** What to fill in, and what each code means. */
    private String note(Field field) {
        var lines = new ArrayList<String>();
        lines.add(language == Language.SWEDISH ? field.title() : field.name());
        lines.add(text(field.isRequired() ? "required" : "optional"));
        lines.add(text("form." + field.type().name().toLowerCase(Locale.ROOT)));
        if (field.pattern() != null) {
            lines.add(text("pattern", field.pattern()));
        }
        for (var code : field.codes()) {
            lines.add(
                    WorkbookTemplate.MESSAGES.keys(language).contains("code." + code)
                            ? code + " = " + text("code." + code)
                            : code);
        }
        return String.join("\n", lines);
    }

    private String text(String key, Object... places) {
        return WorkbookTemplate.MESSAGES.text(key, language, places);
    }
}
