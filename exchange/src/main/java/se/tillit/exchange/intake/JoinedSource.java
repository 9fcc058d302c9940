package se.tillit.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.TableFile;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.schema.Resource;

/**
 * A folder or a zip together with the workbooks that lie in it. A table may be in one place only, but a sheet that nobody
 * filled in does not count where it is also elsewhere.
 */
final class JoinedSource implements PackageSource {

    private final FileSource files;
    private final List<WorkbookSource> workbooks = new ArrayList<>();

    private JoinedSource(FileSource files) {
        this.files = files;
    }

    /**
     * The files and every workbook among them.
     *
     * @throws UnreadableFile if one of the workbooks cannot be read; the files are closed then
     */
    static JoinedSource of(FileSource files) {
        var joined = new JoinedSource(files);
        try {
            for (var name : files.otherNames()) {
                if (isWorkbook(name)) {
                    joined.workbooks.add(WorkbookSource.at(files.localCopy(name), name));
                }
            }
            return joined;
        } catch (UnreadableFile wrong) {
            joined.close();
            throw wrong;
        }
    }

    /** Excel keeps a small file with a name that begins so beside each workbook that somebody has open. */
    private static boolean isWorkbook(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") && !name.startsWith("~$");
    }

    @Override
    public Optional<TableFile> findTable(Resource resource) {
        @Nullable TableFile found = files.findTable(resource).orElse(null);
        for (var workbook : workbooks) {
            var sheet = workbook.findTable(resource).orElse(null);
            if (found == null || sheet == null) {
                found = found == null ? sheet : found;
            } else if (found.isBlank()) {
                found = sheet;
            } else if (!sheet.isBlank()) {
                throw new UnreadableFile("table-twice", resource.name(), found.name(), sheet.name());
            }
        }
        return Optional.ofNullable(found);
    }

    @Override
    public List<Bytes> invoiceFiles() {
        return files.invoiceFiles();
    }

    @Override
    public SortedSet<String> otherNames() {
        var names = new TreeSet<>(files.otherNames());
        for (var workbook : workbooks) {
            if (workbook.hasTables()) {
                names.remove(workbook.name());
                names.addAll(workbook.otherNames());
            }
        }
        return names;
    }

    @Override
    public void close() {
        workbooks.forEach(WorkbookSource::close);
        files.close();
    }
}
