package se.tillit.verification.overview;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import se.tillit.generator.GenerateMunicipality;
import se.tillit.generator.GeneratorOptions;
import se.tillit.generator.Progress;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.TestMonths;
import se.tillit.verification.store.Run;
import se.tillit_testkit.PackageFolder;

/** Two made-up months with faults, taken in and verified. */
public record TwoMonths(Run before, Run now) {

    /** The later of the two. */
    public static final SettlementMonth OCTOBER = SettlementMonth.parse("2026-10");

    /** Brings them to the server, which is emptied. */
    public static TwoMonths on(ApplicationContext server, Path folder) throws IOException {
        var months = TestMonths.on(server);
        var options = GeneratorOptions.honest(YearMonth.of(2026, 9), 2, 60, 4711)
                .withFaults(8)
                .withBrokenRows();
        List<Run> runs = new ArrayList<>();
        for (var made : GenerateMunicipality.generate(folder.resolve("made"), options, Progress.silent())) {
            var month = OCTOBER.first().minusMonths(1L - runs.size());
            months.takeIn(new PackageFolder(made.folder()), SettlementMonth.of(month));
            runs.add(months.verify(SettlementMonth.of(month)));
        }
        return new TwoMonths(runs.getFirst(), runs.getLast());
    }
}
