package se.tillit.verification.store.sums;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.PriceUnit;
import se.tillit.contracts.TimeClass;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Service;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.store.Run;

/** What a provider's contracts say, as a run knew them. */
@Repository
public class ContractTerms {

    private static final String KNOWN = """
            %1$s.month = :month and %1$s.known_from <= :at and (%1$s.known_until is null or %1$s.known_until > :at)
            """;

    private final JdbcClient jdbc;

    ContractTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A contract.
     *
     * @param id its identifier
     * @param area the name of its area; empty for the whole municipality
     * @param sharePercent the share of the granted minutes that is agreed
     * @param capacity the granted minutes a month that the provider has accepted at most
     * @param compensation what is paid for
     * @param validity when it is in force
     */
    public record Contract(
            String id,
            String area,
            @Nullable BigDecimal sharePercent,
            @Nullable Minutes capacity,
            Compensation compensation,
            DateRange validity) {}

    /**
     * A price of a contract.
     *
     * @param contract the contract
     * @param service what it is the price of
     * @param isRural whether it is for the country rather than the town
     * @param timeClass the hours of the week
     * @param unit what it is for
     * @param price kronor per unit
     * @param validity when it is in force
     */
    public record Price(
            String contract,
            Service service,
            boolean isRural,
            TimeClass timeClass,
            PriceUnit unit,
            UnitPrice price,
            DateRange validity) {}

    /** The provider's contracts that are in force on any day of the run's month, in order of area. */
    public List<Contract> contracts(Run run, ProviderId provider) {
        return asked("""
                select c.contract_id, coalesce(a.name, c.area_id, '') as area, c.share_percent, c.capacity_minutes,
                       c.compensation, c.valid_from, c.valid_to
                  from contracts.contract c
                  left join areas.area a on a.area_id = c.area_id and %s
                 where c.provider_id = :provider and c.valid_from < :end and (c.valid_to is null or c.valid_to >= :month)
                   and %s
                 order by area, c.contract_id
                """.formatted(KNOWN.formatted("a"), KNOWN.formatted("c")), run, provider)
                .query((row, number) -> new Contract(
                        row.getString("contract_id"),
                        row.getString("area"),
                        row.getBigDecimal("share_percent"),
                        minutes(row),
                        constant(Compensation.class, row.getString("compensation")),
                        days(row)))
                .list();
    }

    /** Their prices that are in force on any day of the month, in order of contract, service, place and hours. */
    public List<Price> prices(Run run, ProviderId provider) {
        return asked("""
                select p.contract_id, p.service, p.rural, p.time_class, p.unit, p.price_sek, p.valid_from, p.valid_to
                  from contracts.contract c
                  join contracts.price p on p.contract_id = c.contract_id and %s
                 where c.provider_id = :provider and p.valid_from < :end and (p.valid_to is null or p.valid_to >= :month)
                   and %s
                 order by p.contract_id, p.service, p.rural, p.time_class, p.valid_from
                """.formatted(KNOWN.formatted("p"), KNOWN.formatted("c")), run, provider)
                .query((row, number) -> new Price(
                        row.getString("contract_id"),
                        Service.find(row.getString("service")).orElseThrow(),
                        row.getBoolean("rural"),
                        constant(TimeClass.class, row.getString("time_class")),
                        constant(PriceUnit.class, row.getString("unit")),
                        new UnitPrice(row.getBigDecimal("price_sek")),
                        days(row)))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Run run, ProviderId provider) {
        return jdbc.sql(sql)
                .param("month", run.month().first())
                .param("end", run.month().days().until())
                .param("at", run.basis().knownAt().atOffset(ZoneOffset.UTC))
                .param("provider", provider.value());
    }

    private static @Nullable Minutes minutes(ResultSet row) throws SQLException {
        var minutes = row.getObject("capacity_minutes", Integer.class);
        return minutes == null ? null : Minutes.of(minutes);
    }

    private static DateRange days(ResultSet row) throws SQLException {
        var from = row.getObject("valid_from", LocalDate.class);
        var last = row.getObject("valid_to", LocalDate.class);
        return DateRange.ofClosed(from, last);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }
}
