package se.tillit.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person or a system is to the municipality's home care (roll; requirement L4: least privilege by role). */
public enum Role {
    /** Decides on care and follows it up for one person (biståndshandläggare). */
    CASE_OFFICER,
    /** Looks into what is claimed, before it is paid (avtalscontroller). */
    CONTROLLER,
    /** Is the second person, who approves what a controller has prepared (attestant; requirement G15). */
    APPROVER,
    /** Follows up whether contracts are kept (uppföljare). */
    FOLLOW_UP,
    /** Buys care and keeps the contracts (upphandlare). */
    PROCUREMENT,
    /** Leads a provider's work; sees the provider's own alone (verksamhetschef hos utförare). */
    PROVIDER_MANAGER,
    /** Gives care (omsorgspersonal). */
    CARE_WORKER,
    /** Answers politically for the care; sees figures, never persons (nämndledamot). */
    COMMITTEE,
    /** Reads who has done and read what (granskare). */
    AUDITOR,
    /** Keeps accounts, keys and settings, and sees no care (administratör). */
    ADMINISTRATOR,
    /** Another system, by an API key (integration). */
    INTEGRATION,
    /** Has home care (hemtjänsttagare). */
    RECIPIENT,
    /** Acts for someone who has home care (företrädare). */
    REPRESENTATIVE;

    /** Its name in addresses, commands and the database, as {@code case-officer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role with the code, if there is one. */
    public static Optional<Role> find(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
