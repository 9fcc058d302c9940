package se.tillit.cli.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.tillit.exchange.results.RunStep;

/** How long each step took in all runs together. */
final class StepTimes {

    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private int runs;

    synchronized void add(List<RunStep> steps) {
        runs++;
        steps.forEach(step -> nanos.merge(step.name(), step.nanos(), Long::sum));
    }

    synchronized int runs() {
        return runs;
    }

    synchronized List<RunStep> sums() {
        var sums = new ArrayList<RunStep>();
        nanos.forEach((name, sum) -> sums.add(new RunStep(name, sum)));
        return sums;
    }
}
