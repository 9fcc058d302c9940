package se.tillit.identity.route;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.exchange.settings.ParameterFile;
import se.tillit.identity.Who;
import se.tillit.intake.store.Channel;
import se.tillit.intake.store.Manner;
import se.tillit.intake.store.Withdrawals;
import se.tillit.intake.usecase.ImportDelivery;
import se.tillit.intake.usecase.Imports;
import se.tillit.intake.usecase.ReceiveDelivery;
import se.tillit.intake.usecase.Received;
import se.tillit.kernel.SettlementMonth;

/**
 * Every route with the key of an object, and whose objects they are. A new route of that kind must be added to one of
 * the three tables, or the build fails.
 */
final class ObjectRoutes {

    private static final String BY_ADMINISTRATORS = "kept by administrators";
    private static final String BY_TWO_PERSONS = "done by two persons of the municipality's";

    /** Objects of the municipality's alone, which no provider's people reach, each with the reason. */
    static final Map<String, String> OF_THE_MUNICIPALITY = Map.ofEntries(
            Map.entry("/accounts/{key}", BY_ADMINISTRATORS),
            Map.entry("/accounts/{key}/close", BY_ADMINISTRATORS),
            Map.entry("/accounts/{key}/open", BY_ADMINISTRATORS),
            Map.entry("/agreements/{provider}/end", BY_ADMINISTRATORS),
            Map.entry("/api-keys/{prefix}/revoke", BY_ADMINISTRATORS),
            Map.entry("/retention/holds/{id}/lift", BY_ADMINISTRATORS),
            Map.entry("/retention/rules/{id}", BY_TWO_PERSONS),
            Map.entry("/retention/rules/{id}/confirmation", BY_TWO_PERSONS),
            Map.entry("/retention/rules/{id}/refusal", BY_TWO_PERSONS),
            Map.entry("/retention/rules/{id}/withdrawal", BY_TWO_PERSONS),
            Map.entry("/months/{month}/payment/{id}/approval", BY_TWO_PERSONS),
            Map.entry("/months/{month}/payment/{id}/refusal", BY_TWO_PERSONS),
            Map.entry("/months/{month}/payment/{id}/withdrawal", BY_TWO_PERSONS),
            Map.entry("/parameters/proposals/{id}/confirmation", BY_TWO_PERSONS),
            Map.entry("/parameters/proposals/{id}/refusal", BY_TWO_PERSONS),
            Map.entry("/parameters/proposals/{id}/trial", BY_TWO_PERSONS),
            Map.entry("/parameters/proposals/{id}/withdrawal", BY_TWO_PERSONS));

    /** Objects that are the same for all, of which each sees what lies within their reach, each with the reason. */
    static final Map<String, String> OF_ALL = Map.ofEntries(
            Map.entry("/months/{month}/runs/{run}", "a run is of the whole month; rows and sums by reach"),
            Map.entry("/months/{month}/runs/{run}/changes", "a run is of the whole month; rows and sums by reach"),
            Map.entry("/api/v1/months/{month}/runs/{run}", "a run is of the whole month; sums by reach"),
            Map.entry("/api/v1/months/{month}/runs/{run}/changes", "a run is of the whole month; rows by reach"),
            Map.entry("/api/v1/months/{month}/files/{name}", "the name of a table; rows by the sender's reach"),
            Map.entry("/months/{month}/findings/{number:[0-9]+}", "a finding is numbered in a run; by reach"),
            Map.entry("/months/{month}/providers/list.{form:[a-z]+}", "the form of a file; rows by reach"),
            Map.entry("/months/{month}/findings/list.{form:[a-z]+}", "the form of a file; rows by reach"),
            Map.entry("/months/{month}/lines/list.{form:[a-z]+}", "the form of a file; rows by reach"),
            Map.entry("/months/{month}/invoices/list.{form:[a-z]+}", "the form of a file; rows by reach"),
            Map.entry("/rules/{code}", "rules hold for all alike"),
            Map.entry("/parameters/proposals/{id}", "limits hold for all providers alike"));

    private static final String NO_NUMBERS = "{\"resources\":[]}";

    /** Objects that a provider's people reach if they are the provider's own: another's are not there, and noted. */
    static final List<OfAProvider> OF_A_PROVIDER = List.of(
            ofImport("/imports/{id}"),
            ofImport("/imports/{id}/cancellation"),
            ofImport("/imports/{id}/confirmation?shown=" + URLEncoder.encode(NO_NUMBERS, StandardCharsets.UTF_8)),
            ofImport("/imports/{id}/delivery"),
            ofImport("/imports/{id}/progress"),
            ofImport("/imports/{id}/receipt"),
            ofImport("/imports/{id}/rejected-rows"),
            ofImport("/imports/{id}/rejected-rows.csv"),
            ofImport("/api/v1/imports/{id}"),
            ofImport("/api/v1/imports/{id}/cancellation"),
            new OfAProvider("/api/v1/imports/{id}/confirmation", NO_NUMBERS, ObjectRoutes::handedOver),
            ofImport("/api/v1/imports/{id}/rejected-rows"),
            ofImport("/api/v1/imports/{id}/rejected-rows.csv"),
            new OfAProvider("/api/v1/jobs/{id}", "", ObjectRoutes::askedFor),
            new OfAProvider("/months/{month}/providers/{id}", "", ObjectRoutes::verified));

    private static final String MONTH = "2026-10";

    private ObjectRoutes() {}

    /**
     * A route to objects of providers'.
     *
     * @param address the route's address, with what else it must be asked with
     * @param body what is sent along, as JSON; empty for nothing
     * @param maker makes an object of somebody's and answers its key
     */
    record OfAProvider(String address, String body, Maker maker) {

        /** The address as the handler names it. */
        String pattern() {
            return address.split("\\?", 2)[0];
        }

        /** The address of the object with the key. */
        String addressOf(String key) {
            return address.replace("{month}", MONTH).replace("{id}", key);
        }
    }

    /** Makes an object. */
    @FunctionalInterface
    interface Maker {
        /** Makes an object that belongs to the provider of the one named, and answers its key. */
        String make(Who owner, ApplicationContext server);
    }

    private static OfAProvider ofImport(String address) {
        return new OfAProvider(address, "", ObjectRoutes::handedOver);
    }

    /** An import of what somebody handed over; that it cannot be used does not matter here. */
    private static String handedOver(Who owner, ApplicationContext server) {
        return Long.toString(anImport(owner, server));
    }

    private static String askedFor(Who owner, ApplicationContext server) {
        var id = anImport(owner, server);
        return Long.toString(server.getBean(Imports.class).one(owner, id).jobId());
    }

    /** A provider with figures in a verified month. */
    private static String verified(Who owner, ApplicationContext server) {
        var provider = Objects.requireNonNull(owner.provider()).value();
        var jdbc = server.getBean(JdbcClient.class);
        var run = jdbc.sql("""
                        insert into verification.run (month, known_at, rule_set, parameters, inputs, settled, not_run,
                            results_sha256, asked_by, asked_name, asked_at, finished_at, claimed_ore, approved_ore,
                            held_ore, adjusted_ore, rejected_ore, lines_paid, lines_adjusted, lines_held,
                            lines_rejected, findings, lines_changed)
                        values (date '2026-10-01', now(), '1', :parameters, '[]', '0 -', '[]', '', 'a', 'A', now(), now(),
                            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                        returning run_id
                        """)
                .param("parameters", ParameterFile.write(List.of()))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into verification.provider_summary
                        values (:run, 1, :provider, 'P', 'company', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '{0,0}',
                            '{0,0}', '{0,0}', '{0,0}', null, null, '{0,0}', '{0,0}', '{0,0}', null, '{0,0}', '{0,0}',
                            '{0,0}', 0, 0)
                        """).param("run", run).param("provider", provider).update();
        return provider;
    }

    private static long anImport(Who owner, ApplicationContext server) {
        var bytes = new ByteArrayInputStream("no such table".getBytes(StandardCharsets.UTF_8));
        var received = server.getBean(ReceiveDelivery.class)
                .receive(owner, Channel.API, "visits.csv", bytes, SettlementMonth.parse(MONTH), Manner.ADDITIONS);
        if (received instanceof Received.Kept(var delivery)) {
            return server.getBean(ImportDelivery.class).ask(owner, delivery.id(), Withdrawals.ASK);
        }
        throw new IllegalStateException("Not received: " + received);
    }
}
