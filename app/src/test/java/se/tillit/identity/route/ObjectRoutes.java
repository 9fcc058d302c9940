package se.tillit.identity.route;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import se.tillit.identity.Who;

/**
 * Every route with the key of an object, and whose objects they are. A new route of that kind must be added to one of
 * the tables, or the build fails.
 */
final class ObjectRoutes {

    /** Objects of the municipality's alone, which no provider's people reach, each with the reason. */
    static final Map<String, String> OF_THE_MUNICIPALITY = Map.ofEntries(
            Map.entry("/accounts/{key}", "accounts are kept by administrators"),
            Map.entry("/accounts/{key}/close", "accounts are kept by administrators"),
            Map.entry("/accounts/{key}/open", "accounts are kept by administrators"),
            Map.entry("/agreements/{provider}/end", "agreements are kept by administrators"),
            Map.entry("/api-keys/{prefix}/revoke", "keys are kept by administrators"),
            Map.entry("/parameters/proposals/{id}/trial", "the municipality's own parameters"),
            Map.entry("/parameters/proposals/{id}/confirmation", "the municipality's own parameters"),
            Map.entry("/parameters/proposals/{id}/refusal", "the municipality's own parameters"),
            Map.entry("/parameters/proposals/{id}/withdrawal", "the municipality's own parameters"),
            Map.entry("/months/{month}/payment/{id}/approval", "payments are made by the municipality"),
            Map.entry("/months/{month}/payment/{id}/refusal", "payments are made by the municipality"),
            Map.entry("/months/{month}/payment/{id}/withdrawal", "payments are made by the municipality"));

    /** Objects that a provider's people reach if they are the provider's own: another's are not there, and noted. */
    static final List<OfAProvider> OF_A_PROVIDER = List.of();

    /** Objects that are open to all who have the right: providers' people see only their own rows in them. */
    static final Map<String, String> OF_ALL = Map.ofEntries(
            Map.entry("/months/{month}/runs/{run}", "a run is of a whole month"),
            Map.entry("/months/{month}/runs/{run}/changes", "a run is of a whole month"),
            Map.entry("/api/v1/months/{month}/runs/{run}", "a run is of a whole month"),
            Map.entry("/api/v1/months/{month}/runs/{run}/changes", "a run is of a whole month"),
            Map.entry("/parameters/proposals/{id}", "open to readers of parameters, not there for providers' people"));

    private ObjectRoutes() {}

    /**
     * A route to objects of providers'.
     *
     * @param pattern the route's address
     * @param maker makes an object of somebody's and answers the address of it
     */
    record OfAProvider(String pattern, Maker maker) {}

    /** Makes an object. */
    @FunctionalInterface
    interface Maker {
        /** Makes an object that belongs to the provider of the one named, and answers its address on the route. */
        String make(Who owner, ApplicationContext server);
    }
}
