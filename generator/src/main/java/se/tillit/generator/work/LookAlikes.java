package se.tillit.generator.work;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The honest look-alikes of a month, some hundred of each kind at most. */
public final class LookAlikes {
    private static final int MOST = 400;

    private final Map<LookAlike, List<List<Visit>>> found = new EnumMap<>(LookAlike.class);

    /** Notes one, and puts its visits out of reach of planted faults. */
    public void add(LookAlike what, List<Visit> visits) {
        var cases = found.computeIfAbsent(what, unused -> new ArrayList<>());
        if (cases.size() < MOST) {
            cases.add(visits);
            visits.forEach(Visit::reserve);
        }
    }

    /** The visits of each case of the kind. */
    public List<List<Visit>> of(LookAlike what) {
        return found.getOrDefault(what, List.of());
    }
}
