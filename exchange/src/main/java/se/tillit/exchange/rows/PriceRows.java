package se.tillit.exchange.rows;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.tillit.areas.Setting;
import se.tillit.contracts.Contract;
import se.tillit.contracts.Price;
import se.tillit.contracts.PriceUnit;
import se.tillit.contracts.TimeClass;
import se.tillit.exchange.columns.CodeColumn;
import se.tillit.exchange.columns.DateColumn;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.columns.PriceColumn;
import se.tillit.exchange.columns.ReferenceColumn;
import se.tillit.exchange.csv.Overlap;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Service;
import se.tillit.verification.RejectedKeys;

/** {@code prices.csv}: one price at a time for each contract, service, setting, time class and unit. */
final class PriceRows extends Rows<Price> {

    private final ReferenceColumn<Contract> contract;
    private final CodeColumn<Service> service = columns().code("service", Service.values());
    private final CodeColumn<Setting> setting = columns().code("rural", Setting.RURAL, Setting.URBAN);
    private final CodeColumn<TimeClass> timeClass = columns().code("time_class", TimeClass.values());
    private final CodeColumn<PriceUnit> unit = columns().code("unit", PriceUnit.values());
    private final PriceColumn price = columns().contractPrice("price_sek");
    private final DateColumn from = columns().date("valid_from");
    private final DateColumn to = columns().date("valid_to");
    private final Set<RejectedKeys.PriceKey> rejectedPrices = new HashSet<>();

    PriceRows(Lookup<Contract> contracts) {
        super(ExchangeSchema.PRICES);
        contract = columns().reference("contract_id", contracts);
    }

    @Override
    protected Price build() {
        return new Price(
                contract.value(),
                service.value(),
                setting.value(),
                timeClass.value(),
                unit.value(),
                price.value(),
                DateRange.ofClosed(from.value(), to.orNull()));
    }

    @Override
    protected String part(Price row, int index) {
        return switch (index) {
            case 0 -> row.contract().id();
            case 1 -> row.service().code();
            case 2 -> String.valueOf(row.setting() == Setting.RURAL);
            case 3 -> row.timeClass().name().toLowerCase(Locale.ROOT);
            default -> row.validity().from().toString();
        };
    }

    @Override
    protected boolean mayOverlap() {
        return true;
    }

    @Override
    protected List<Overlap<Price>> overlaps(List<Overlap.Standing<Price>> rows) {
        return Overlap.among(
                rows,
                row -> List.of(row.contract().id(), row.service(), row.setting(), row.timeClass(), row.unit()),
                Price::validity,
                RejectionReason.PRICES_OVERLAP);
    }

    @Override
    protected void rejectedAsRead() {
        rejectedPrices.add(new RejectedKeys.PriceKey(contract.text(), service.text()));
    }

    @Override
    protected void rejected(Price row) {
        rejectedPrices.add(
                new RejectedKeys.PriceKey(row.contract().id(), row.service().code()));
    }

    /** Contract and service named by a rejected price. */
    Set<RejectedKeys.PriceKey> rejectedPrices() {
        return rejectedPrices;
    }
}
