package se.tillit.identity.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.audit.Why;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.kernel.ProviderId;

/** Makes a key for another system. Its text is told once and kept nowhere. */
@Component
public class CreateApiKey {

    /** What a key can be. A right that takes a person, as to approve, is not given to a key. */
    public static final Set<Role> ROLES = Set.of(Role.INTEGRATION, Role.FOLLOW_UP, Role.AUDITOR);

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int PREFIX_LENGTH = 10;
    private static final int SECRET_BYTES = 32;

    private final ApiKeys keys;
    private final Agreements agreements;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CreateApiKey(ApiKeys keys, Agreements agreements, AuditTrail audit, Clock clock) {
        this.keys = keys;
        this.agreements = agreements;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Answer {}

    /**
     * It is made.
     *
     * @param key the key as it is kept
     * @param text what the other system shows; this is the only time that it is known
     */
    public record Made(ApiKey key, String text) implements Answer {
        /** Without the text. */
        @Override
        public String toString() {
            return "Made[%s]".formatted(key.prefix());
        }
    }

    /**
     * It may not be made.
     *
     * @param problems why, at least one
     */
    public record Refused(List<Problem> problems) implements Answer {
        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Why a key may not be made. */
    public enum Problem {
        /** It has no name, or one that is too long or looks like a personal identity number. */
        NAME_UNUSABLE("name"),
        /** A key cannot be that. */
        ROLE_NOT_FOR_KEYS("role"),
        /** Not an organisation number. */
        PROVIDER_UNUSABLE("provider"),
        /** A provider's system is an integration and nothing else. */
        PROVIDER_NOT_FOR_ROLE("provider"),
        /** The provider has no data-processing agreement that holds (D11). */
        AGREEMENT_MISSING("provider");

        private final String field;

        Problem(String field) {
            this.field = field;
        }

        /** The field of the form that it is about. */
        public String field() {
            return field;
        }

        /** Its key in message files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Makes a key.
     *
     * @param by who makes it
     * @param name what it is for
     * @param role what the system is
     * @param provider whose the system is; none for the municipality's own
     */
    @Transactional
    public Answer create(Who by, String name, Role role, @Nullable ProviderId provider) {
        var problems = problems(name, role, provider);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        var prefix = prefix();
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var key = new ApiKey(prefix, name.strip(), role, provider, clock.instant(), by.account(), null, null);
        keys.add(key, SecretHash.of(secret));
        audit.note(
                by,
                Deed.change(
                        "api-key.create",
                        Thing.API_KEY,
                        prefix,
                        provider == null
                                ? Why.of("key.role", Why.word("role." + role.code()))
                                : Why.of("key.role-of-provider", Why.word("role." + role.code()), provider.value())));
        return new Made(key, PresentedKey.text(prefix, secret));
    }

    private List<Problem> problems(String name, Role role, @Nullable ProviderId provider) {
        var problems = new ArrayList<Problem>();
        if (!AccountChecks.isName(name)) {
            problems.add(Problem.NAME_UNUSABLE);
        }
        if (!ROLES.contains(role)) {
            problems.add(Problem.ROLE_NOT_FOR_KEYS);
        }
        if (provider != null) {
            if (!Agreement.isProvider(provider)) {
                problems.add(Problem.PROVIDER_UNUSABLE);
            } else if (role != Role.INTEGRATION) {
                problems.add(Problem.PROVIDER_NOT_FOR_ROLE);
            } else if (!agreements.holds(provider)) {
                problems.add(Problem.AGREEMENT_MISSING);
            }
        }
        return problems;
    }

    private String prefix() {
        var text = new StringBuilder();
        for (var place = 0; place < PREFIX_LENGTH; place++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
