package se.tillit.exchange.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.TableFile;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;
import se.tillit.exchange.workbook.Sheet;
import se.tillit.exchange.workbook.Workbook;

/**
 * A workbook with a sheet for each resource, named as the resource. A workbook that is itself named as a resource, with
 * a single sheet, is that resource's whatever its sheet is called.
 */
final class WorkbookSource implements PackageSource {

    private final Workbook workbook;

    private WorkbookSource(Workbook workbook) {
        this.workbook = workbook;
    }

    /**
     * The workbook at the path, called so to people.
     *
     * @throws UnreadableFile if it is none
     */
    static WorkbookSource at(Path path, String name) {
        return new WorkbookSource(Workbook.open(path, name));
    }

    /** What it is called to people. */
    String name() {
        return workbook.name();
    }

    @Override
    public Optional<TableFile> findTable(Resource resource) {
        var sheets = sheetsOf(resource);
        if (sheets.size() > 1) {
            throw new UnreadableFile(
                    "table-twice",
                    resource.name(),
                    sheets.getFirst().name(),
                    sheets.getLast().name());
        }
        return sheets.stream().<TableFile>map(sheet -> sheet).findFirst();
    }

    private List<Sheet> sheetsOf(Resource resource) {
        var sheets = workbook.sheets();
        if (sheets.size() == 1
                && name().equals(resource.name() + ".xlsx")
                && isOfNoOther(sheets.getFirst(), resource)) {
            return sheets;
        }
        return sheets.stream().filter(sheet -> sheet.isNamedAs(resource)).toList();
    }

    private static boolean isOfNoOther(Sheet sheet, Resource resource) {
        return ExchangeSchema.ALL.stream().noneMatch(other -> !other.equals(resource) && sheet.isNamedAs(other));
    }

    /** Whether any of its sheets is a table. */
    boolean hasTables() {
        return otherNames().size() < workbook.sheets().size();
    }

    /** A workbook holds tables alone. */
    @Override
    public List<Bytes> invoiceFiles() {
        return List.of();
    }

    @Override
    public SortedSet<String> otherNames() {
        var others = new TreeSet<String>();
        for (var sheet : workbook.sheets()) {
            if (ExchangeSchema.ALL.stream()
                    .noneMatch(resource -> sheetsOf(resource).contains(sheet))) {
                others.add(sheet.name());
            }
        }
        return others;
    }

    @Override
    public void close() {
        workbook.close();
    }
}
