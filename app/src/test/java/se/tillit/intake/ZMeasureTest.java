package se.tillit.intake;

import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import se.tillit.generator.GenerateMunicipality;
import se.tillit.generator.GeneratorOptions;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.ServerTest;
import se.tillit_testkit.PackageFolder;

@ServerTest
@Import(AnIntake.class)
class ZMeasureTest {
    @Autowired
    private AnIntake intake;

    @TempDir
    private Path folder;

    @Test
    void measures() throws Exception {
        intake.empty();
        var months = GenerateMunicipality.generate(
                folder,
                GeneratorOptions.honest(YearMonth.of(2026, 9), 2, 2000, 1).withFaults(3),
                (a, b) -> {});
        for (var round = 0; round < 2; round++) {
            for (var month : months) {
                var zip = new PackageFolder(month.folder()).zipped(folder.resolve("m.zip"), "");
                var m = new SettlementMonth(month.month());
                var start = System.nanoTime();
                var record = intake.bring(AnIntake.CONTROLLER, m, zip);
                System.err.println("MEASURE import " + record.state() + " " + month.visits() + " " + month.lines()
                        + " in " + (System.nanoTime() - start) / 1e9);
                for (var i = 0; i < 4; i++) {
                    start = System.nanoTime();
                    var known = intake.known(m);
                    System.err.println("MEASURE read in " + (System.nanoTime() - start) / 1e9);
                    if (i == 0) {
                        for (var f : known.files())
                            System.err.println("   " + f.name() + " " + f.size() + " " + f.nanos() / 1e6);
                    }
                }
                start = System.nanoTime();
                AnIntake.content(month.folder());
                System.err.println("MEASURE straight read in " + (System.nanoTime() - start) / 1e9);
            }
        }
    }
}
