package se.tillit.exchange.workbook;

import java.io.IOException;
import org.dhatim.fastexcel.Worksheet;
import se.tillit.exchange.Language;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;

/** The first sheet of the template: how to fill it in, and what each sheet is for. */
final class TemplateNotes {

    private static final int NOTES = 9;
    private static final int NAME_WIDTH = 24;
    private static final int TEXT_WIDTH = 100;
    private static final int TITLE_SIZE = 16;

    private final Worksheet sheet;
    private final Language language;
    private int row;

    private TemplateNotes(Worksheet sheet, Language language) {
        this.sheet = sheet;
        this.language = language;
    }

    static void write(Worksheet sheet, Language language) throws IOException {
        new TemplateNotes(sheet, language).write();
    }

    private void write() throws IOException {
        sheet.width(0, NAME_WIDTH);
        sheet.width(1, TEXT_WIDTH);
        sheet.value(row, 0, text("title"));
        sheet.style(row, 0).bold().fontSize(TITLE_SIZE).set();
        row += 2;
        legend("required", TemplateSheet.REQUIRED_FILL, "FFFFFF");
        legend("optional", TemplateSheet.OPTIONAL_FILL, "000000");
        row++;
        for (var note = 1; note <= NOTES; note++) {
            wrapped(1, text("note." + note));
            row++;
        }
        row++;
        for (var resource : ExchangeSchema.ALL) {
            table(resource);
        }
        sheet.hideGridLines();
        sheet.finish();
    }

    private void legend(String key, String fill, String font) {
        sheet.value(row, 0, text("heading"));
        var style = sheet.style(row, 0).fillColor(fill).fontColor(font);
        if (key.equals("required")) {
            style.bold();
        }
        style.set();
        sheet.value(row, 1, text(key));
        row++;
    }

    private void table(Resource resource) {
        sheet.value(row, 0, language == Language.SWEDISH ? resource.title() : resource.name());
        sheet.style(row, 0).bold().verticalAlignment("top").set();
        wrapped(1, text("table." + resource.name()));
        row++;
    }

    private void wrapped(int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }

    private String text(String key) {
        return WorkbookTemplate.MESSAGES.text(key, language);
    }
}
