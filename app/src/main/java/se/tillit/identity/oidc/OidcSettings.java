package se.tillit.identity.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The login service that people come in by ({@code tillit.oidc.…}).
 *
 * @param issuer its address, as it writes it itself in tokens; empty for none
 * @param clientId what it knows this server as
 * @param clientSecret what this server proves itself with; better in the file
 * @param clientSecretFile a file with that alone
 * @param name what people call the service, for the button
 */
@ConfigurationProperties("tillit.oidc")
public record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @Nullable Path clientSecretFile,
        @DefaultValue("") String name) {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Whether a service is set. */
    public boolean isSet() {
        return !issuer.isBlank();
    }

    /** The secret, from the file where one is named. */
    public String secret() {
        if (clientSecretFile == null) {
            return clientSecret;
        }
        try {
            return Files.readString(clientSecretFile).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is wrong with the settings, in a sentence; empty if nothing. */
    public String problem() {
        if (clientId.isBlank()) {
            return "tillit.oidc.issuer is set but tillit.oidc.client-id is not.";
        }
        if (clientSecretFile != null && !Files.isReadable(clientSecretFile)) {
            return "The file %s, named by tillit.oidc.client-secret-file, cannot be read.".formatted(clientSecretFile);
        }
        if (secret().isBlank()) {
            return "tillit.oidc.issuer is set but neither tillit.oidc.client-secret nor client-secret-file is.";
        }
        return isSafe()
                ? ""
                : "tillit.oidc.issuer must be an https address, or http on this machine: %s".formatted(issuer);
    }

    private boolean isSafe() {
        try {
            var address = URI.create(issuer);
            var host = address.getHost();
            return host != null
                    && ("https".equals(address.getScheme())
                            || ("http".equals(address.getScheme()) && OWN_MACHINE.contains(host)));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=%s, clientId=%s]".formatted(issuer, clientId);
    }
}
