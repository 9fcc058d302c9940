package se.tillit.generator.faults;

import java.util.Comparator;
import java.util.List;
import se.tillit.generator.files.Answer;
import se.tillit.generator.files.MonthPackage;
import se.tillit.generator.files.TableWriter;
import se.tillit.generator.people.World;

/** Plants faults of every rule in a month that was honest, and says what must be found. */
public final class FaultPlanter {
    /** Into so many equal heaps the faults are divided; some rules take a heap, some half of one. */
    private static final int HEAPS = 26;

    private final World world;
    private final TableWriter writer;

    /** For months of the world. */
    public FaultPlanter(World world, TableWriter writer) {
        this.world = world;
        this.writer = writer;
    }

    /** Spoils about so many lines in a hundred; 0 is none. */
    public List<Answer> plant(MonthPackage month, double percent) {
        if (percent == 0) {
            return List.of();
        }
        var planting = new Planting(world, month);
        var employer = new Employer(world, month, writer);
        int each = Math.max(1, (int) Math.round(planting.lineCount() * percent / 100 / HEAPS));
        var frames = new FrameFaults(planting);
        var presence = new PresenceFaults(planting, employer);
        var registration = new RegistrationFaults(planting);
        registration.leaveTheHome();
        frames.exceed(each);
        new PriceFaults(planting).plant(Math.min(each, 40));
        new ShiftFaults(planting, employer).plant(each);
        presence.plant(Math.max(1, each / 60));
        new RouteFaults(planting).plant(each);
        registration.plant(each);
        new CareFaults(planting).plant(each);
        new ClaimFaults(planting).plant(each);
        new InvoiceFaults(planting).plant(each);
        new HabitFaults(planting, employer, writer).plant(each);
        frames.maximise();
        presence.shave();
        presence.fallSilent();
        return sorted(planting.answers());
    }

    /** Makes some visits' rows unreadable. */
    public List<Answer> breakRows(MonthPackage month) {
        var planting = new Planting(world, month);
        var free = planting.freeLines();
        int rows = Math.max(2, planting.lineCount() / 4_000);
        for (int done = 0; done < rows && free.hasNext(); done++) {
            var line = free.next();
            line.visit().reserve();
            month.unreadable().add(line.visit());
            planting.answerLine("row-rejected", line);
        }
        return sorted(planting.answers());
    }

    private static List<Answer> sorted(List<Answer> answers) {
        return answers.stream()
                .sorted(Comparator.comparing(Answer::rule).thenComparing(Answer::subject))
                .toList();
    }
}
