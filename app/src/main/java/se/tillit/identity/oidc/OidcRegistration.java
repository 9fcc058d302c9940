package se.tillit.identity.oidc;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The login service as it describes itself, asked for when the first person wants to come in by it: the server starts
 * also while the service is away.
 */
@Component
public final class OidcRegistration implements ClientRegistrationRepository {

    /** What it is called in addresses. */
    public static final String ID = "oidc";

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration known;

    OidcRegistration(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID) || !settings.isSet()) {
            return null;
        }
        var found = known;
        if (found == null) {
            found = ask();
            known = found;
        }
        return found;
    }

    private ClientRegistration ask() {
        try {
            return registration(LoginServiceCalls.selfDescription(settings.issuer()));
        } catch (RuntimeException failure) {
            throw LoginServiceFault.of(failure);
        }
    }

    /** Only who it is: no name, no address, nothing else is asked for. */
    private ClientRegistration registration(Map<String, Object> selfDescription) {
        return ClientRegistrations.fromOidcConfiguration(selfDescription)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.secret())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .scope("openid")
                .userNameAttributeName("sub")
                .build();
    }

    /** Where the service lets people sign out, if it told; only known after somebody has come in by it. */
    public Optional<URI> findSignOut() {
        var found = known;
        if (found == null) {
            return Optional.empty();
        }
        return found.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint") instanceof String text
                ? Optional.of(URI.create(text))
                : Optional.empty();
    }
}
