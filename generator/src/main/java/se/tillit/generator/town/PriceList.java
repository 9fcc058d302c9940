package se.tillit.generator.town;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.tillit.generator.time.Days;
import se.tillit.generator.time.TimeClass;

/** Every price of every contract, quick to ask. */
public final class PriceList {
    private record Key(int contract, Service service, boolean rural, TimeClass timeClass) {}

    private final Map<Key, List<Price>> prices = new HashMap<>();
    private final List<Key> order = new ArrayList<>();

    void add(Price price) {
        var key = keyOf(price);
        prices.computeIfAbsent(key, added -> {
                    order.add(added);
                    return new ArrayList<>();
                })
                .add(price);
    }

    void replace(Price price, int ore, int day) {
        var rows = prices.getOrDefault(keyOf(price), List.of());
        rows.set(rows.indexOf(price), price.endedOn(day - 1));
        add(new Price(price.contract(), price.service(), price.rural(), price.timeClass(), ore, day, Days.OPEN));
    }

    List<Price> inForce(Contract contract, Service service, int day) {
        return all().stream()
                .filter(price -> price.contract().equals(contract) && price.service() == service)
                .filter(price -> price.validFrom() <= day && day <= price.validTo())
                .toList();
    }

    /** Every price in the order in which they were agreed, contract by contract. */
    public List<Price> all() {
        var all = new ArrayList<Price>();
        for (var key : order) {
            all.addAll(prices.getOrDefault(key, List.of()));
        }
        return all;
    }

    /** The price that applies: that of the class itself, else that of any time. */
    public Price priceOf(Contract contract, Service service, boolean rural, TimeClass timeClass, int day) {
        for (var asked : new TimeClass[] {timeClass, TimeClass.ANY}) {
            for (var price : prices.getOrDefault(new Key(contract.number(), service, rural, asked), List.of())) {
                if (price.validFrom() <= day && day <= price.validTo()) {
                    return price;
                }
            }
        }
        throw new IllegalStateException("%s has no price for %s.".formatted(contract.id(), service));
    }

    private static Key keyOf(Price price) {
        return new Key(price.contract().number(), price.service(), price.rural(), price.timeClass());
    }
}
