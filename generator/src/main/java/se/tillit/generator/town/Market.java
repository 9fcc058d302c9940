package se.tillit.generator.town;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.tillit.generator.time.Days;
import se.tillit.generator.time.TimeClass;

/** The contracts and their prices. One contract is re-priced in the middle of each month. */
public final class Market {
    private final List<Contract> contracts = new ArrayList<>();
    private final PriceList prices = new PriceList();

    /** Contracts that were let the year before last. */
    public Market(YearMonth from) {
        int start = Days.number(LocalDate.of(from.getYear() - 2, 3, 1));
        for (var provider : Provider.values()) {
            if (provider.areas().isEmpty()) {
                contracts.add(new Contract(contracts.size() + 1, provider, null, provider.share(), start));
            }
            for (var area : Area.values()) {
                if (provider.areas().contains(area)) {
                    contracts.add(new Contract(contracts.size() + 1, provider, area, provider.share(), start));
                }
            }
        }
        contracts.forEach(this::openPrices);
    }

    /** Every contract, in the order of their numbers. */
    public List<Contract> contracts() {
        return contracts;
    }

    /** Every price, ended ones included. */
    public PriceList prices() {
        return prices;
    }

    /** The contract that answers for the provider's work in the area. */
    public Contract contractOf(Provider provider, Area area) {
        for (var contract : contracts) {
            if (contract.provider() == provider && (contract.area() == null || contract.area() == area)) {
                return contract;
            }
        }
        throw new IllegalStateException("%s has no contract in %s.".formatted(provider, area));
    }

    /** Raises the personal care prices of one contract in mid-month; which one goes by the month. Says the day. */
    public PriceChange changePrices(YearMonth month) {
        int turn = Math.floorMod(month.getYear() * 12 + month.getMonthValue(), contracts.size());
        var contract = contracts.get(turn);
        int day = Days.number(month.atDay(13 + turn % 5));
        for (var price : prices.inForce(contract, Service.PERSONAL_CARE, day)) {
            prices.replace(price, price.orePerHour() + Math.round(price.orePerHour() * 0.012f), day);
        }
        return new PriceChange(contract, day);
    }

    private void openPrices(Contract contract) {
        for (var service : Service.values()) {
            for (boolean rural : new boolean[] {false, true}) {
                int base = (baseOf(service) + (rural ? 6_850 : 0))
                        * contract.provider().priceLevel()
                        / 100;
                openClasses(contract, service, rural, base);
            }
        }
    }

    private void openClasses(Contract contract, Service service, boolean rural, int base) {
        boolean spelledOut = contract.number() % 3 == 0;
        open(contract, service, rural, spelledOut ? TimeClass.DAY : TimeClass.ANY, base);
        if (service == Service.PERSONAL_CARE || service == Service.DELEGATED_HEALTH || spelledOut) {
            open(contract, service, rural, TimeClass.EVENING, base + 3_333);
            open(contract, service, rural, TimeClass.WEEKEND, base + 6_125);
            open(contract, service, rural, TimeClass.NIGHT, base + 9_450);
        }
    }

    private void open(Contract contract, Service service, boolean rural, TimeClass timeClass, int ore) {
        prices.add(new Price(contract, service, rural, timeClass, ore, contract.validFrom(), Days.OPEN));
    }

    private static int baseOf(Service service) {
        return switch (service) {
            case PERSONAL_CARE, DELEGATED_HEALTH -> 45_620;
            case HOUSEHOLD -> 40_150;
            case RESPITE -> 39_490;
            case ESCORT -> 41_200;
        };
    }
}
