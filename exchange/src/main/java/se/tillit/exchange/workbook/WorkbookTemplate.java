package se.tillit.exchange.workbook;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.schema.ExchangeSchema;

/**
 * An empty workbook for those who have no system to export from: a sheet for each table with its header, help and lists
 * to choose from, and a first sheet that explains. Filled in, it is a package as it stands (L3).
 */
public final class WorkbookTemplate {

    static final Messages MESSAGES = Messages.beside(WorkbookTemplate.class, "template");

    private WorkbookTemplate() {}

    /**
     * Writes it.
     *
     * @param language of the sheets' names, the headers and the help
     * @throws IOException if the stream cannot be written to
     */
    public static void write(OutputStream stream, Language language) throws IOException {
        var workbook = new Workbook(stream, "Tillit", "1.0");
        TemplateNotes.write(workbook.newWorksheet(MESSAGES.text("notes", language)), language);
        for (var resource : ExchangeSchema.ALL) {
            var name = language == Language.SWEDISH ? resource.title() : resource.name();
            new TemplateSheet(workbook.newWorksheet(name), resource, language).write();
        }
        workbook.finish();
    }
}
