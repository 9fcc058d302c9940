package se.tillit.exchange.rows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.tillit.areas.Area;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.Contract;
import se.tillit.contracts.Provider;
import se.tillit.exchange.columns.CodeColumn;
import se.tillit.exchange.columns.DateColumn;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.columns.NumberColumn;
import se.tillit.exchange.columns.ReferenceColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.columns.WholeColumn;
import se.tillit.exchange.csv.Overlap;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;

/** {@code contracts.csv}: a provider has at most one contract at a time for an area, and one for all of them. */
final class ContractRows extends Rows<Contract> {

    private final TextColumn id = columns().different("contract_id");
    private final ReferenceColumn<Provider> provider;
    private final ReferenceColumn<Area> area;
    private final NumberColumn share = columns().number("share_percent");
    private final WholeColumn capacity = columns().whole("capacity_minutes");
    private final CodeColumn<Compensation> compensation = columns().code("compensation", Compensation.values());
    private final DateColumn from = columns().date("valid_from");
    private final DateColumn to = columns().date("valid_to");
    private final Set<String> rejectedProviders = new HashSet<>();

    ContractRows(Lookup<Provider> providers, Lookup<Area> areas) {
        super(ExchangeSchema.CONTRACTS);
        provider = columns().reference("provider_id", providers);
        area = columns().reference("area_id", areas);
    }

    @Override
    protected Contract build() {
        return new Contract(
                id.value(),
                provider.value().id(),
                area.orNull(),
                share.orNull(),
                capacity.isPresent() ? Minutes.of(capacity.value()) : null,
                compensation.value(),
                DateRange.ofClosed(from.value(), to.orNull()));
    }

    @Override
    protected String part(Contract row, int index) {
        return row.id();
    }

    @Override
    protected boolean mayOverlap() {
        return true;
    }

    @Override
    protected List<Overlap<Contract>> overlaps(List<Overlap.Standing<Contract>> rows) {
        return Overlap.among(
                rows,
                contract -> Arrays.asList(contract.provider(), contract.area()),
                Contract::validity,
                RejectionReason.CONTRACTS_OVERLAP);
    }

    @Override
    protected void rejectedAsRead() {
        rejectedProviders.add(provider.text());
    }

    @Override
    protected void rejected(Contract row) {
        rejectedProviders.add(row.provider().value());
    }

    /** Providers named by a rejected contract. */
    Set<String> rejectedProviders() {
        return rejectedProviders;
    }
}
