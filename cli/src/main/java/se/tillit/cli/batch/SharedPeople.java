package se.tillit.cli.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.tillit.exchange.intake.PackageReader;
import se.tillit.verification.engine.Workers;

/**
 * Those who are employed in more than one municipality: known from the staff lists alone, before any month is verified,
 * so that of all the visits of a country only theirs are remembered.
 */
final class SharedPeople {

    private SharedPeople() {}

    static Set<String> among(List<Place> places, Workers workers) {
        List<Set<String>> people = workers.gather(places.size(), (from, to, found) -> {
            for (var at = from; at < to; at++) {
                found.add(PackageReader.peopleIn(places.get(at).path()));
            }
        });
        Map<String, String> first = new HashMap<>();
        var shared = new HashSet<String>();
        for (var at = 0; at < places.size(); at++) {
            var municipality = places.get(at).municipality();
            for (var person : people.get(at)) {
                if (!first.computeIfAbsent(person, unused -> municipality).equals(municipality)) {
                    shared.add(person);
                }
            }
        }
        return shared;
    }
}
