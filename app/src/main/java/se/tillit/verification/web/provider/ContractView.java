package se.tillit.verification.web.provider;

import java.util.List;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.verification.store.sums.ContractTerms;
import se.tillit.verification.web.Spoken;

/**
 * A contract in words.
 *
 * @param id its identifier
 * @param area its area
 * @param compensation what is paid for
 * @param share the share that is agreed
 * @param capacity the hours a month that the provider has accepted at most
 * @param days when it is in force
 * @param prices its price list
 */
public record ContractView(
        String id, String area, String compensation, String share, String capacity, String days, List<Price> prices) {

    private static final Messages TEXTS = Messages.beside(ContractView.class, "provider");

    /**
     * A price in words.
     *
     * @param service what it is the price of
     * @param place town or country
     * @param hours the hours of the week
     * @param price kronor and unit
     * @param days when it is in force
     */
    public record Price(String service, String place, String hours, String price, String days) {}

    /** Copies the prices. */
    public ContractView {
        prices = List.copyOf(prices);
    }

    /** The contracts with their prices. */
    static List<ContractView> of(
            List<ContractTerms.Contract> contracts, List<ContractTerms.Price> prices, Language language) {
        return contracts.stream()
                .map(contract -> new ContractView(
                        contract.id(),
                        contract.area().isEmpty() ? TEXTS.text("contract.everywhere", language) : contract.area(),
                        Spoken.in(language).value(contract.compensation()),
                        share(contract, Spoken.in(language)),
                        capacity(contract, Spoken.in(language)),
                        Spoken.in(language).days(contract.validity()),
                        prices.stream()
                                .filter(price -> price.contract().equals(contract.id()))
                                .map(price -> price(price, language))
                                .toList()))
                .toList();
    }

    private static String share(ContractTerms.Contract contract, Spoken spoken) {
        var share = contract.sharePercent();
        return share == null ? Spoken.NOTHING : spoken.percent(share);
    }

    private static String capacity(ContractTerms.Contract contract, Spoken spoken) {
        var capacity = contract.capacity();
        return capacity == null ? Spoken.NOTHING : spoken.hours(capacity);
    }

    private static Price price(ContractTerms.Price price, Language language) {
        var spoken = Spoken.in(language);
        return new Price(
                spoken.value(price.service()),
                TEXTS.text(price.isRural() ? "price.rural" : "price.town", language),
                spoken.value(price.timeClass()),
                "%s %s".formatted(spoken.value(price.price()), spoken.value(price.unit())),
                spoken.days(price.validity()));
    }
}
