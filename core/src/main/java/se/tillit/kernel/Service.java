package se.tillit.kernel;

import java.util.Optional;

/** What is granted, planned, done and paid for (insats, tjänst). The word is shared by contracts, care and visits. */
public enum Service {
    /** Personal care (omvårdnad). */
    PERSONAL_CARE("personal_care"),
    /** Household service (serviceinsats): cleaning, laundry, shopping. */
    HOUSEHOLD("household"),
    /** Health care delegated by a nurse (delegerad hälso- och sjukvård). */
    DELEGATED_HEALTH("delegated_health"),
    /** Respite for a relative in the home (avlösning). */
    RESPITE("respite"),
    /** Company outside the home (ledsagning). */
    ESCORT("escort");

    private final String code;

    Service(String code) {
        this.code = code;
    }

    /** The code of the exchange files. */
    public String code() {
        return code;
    }

    /** The service with the code, if there is one. */
    public static Optional<Service> find(String code) {
        for (var service : values()) {
            if (service.code.equals(code)) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }
}
