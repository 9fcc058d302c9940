package se.tillit.identity.usecase;

import java.util.Locale;

/** Why an account may not be as somebody wants it. */
public enum AccountProblem {
    /** The key is not 2 to 40 of a–z, 0–9, point, hyphen and underscore, or looks like a personal identity number. */
    KEY_UNUSABLE("key"),
    /** Another account has the key. */
    KEY_TAKEN("key"),
    /** It has no name, or one that is too long or looks like a personal identity number. */
    NAME_UNUSABLE("name"),
    /** The login service's key for the person is missing or too long. */
    SUBJECT_MISSING("subject"),
    /** The login service's key for the person looks like a personal identity number, which is not kept. */
    SUBJECT_PERSONAL("subject"),
    /** Another account has it. */
    SUBJECT_TAKEN("subject"),
    /** No role was chosen, or one that there is not. */
    ROLE_MISSING("roles"),
    /** The role of another system, which comes in with a key instead. */
    ROLE_OF_A_SYSTEM("roles"),
    /** Roles that must be different people: controller and approver, or auditor and administrator (G15). */
    ROLES_APART("roles"),
    /** A provider's role together with a role of the municipality's. */
    ROLES_OF_TWO_SIDES("roles"),
    /** A provider's role without a provider. */
    PROVIDER_MISSING("provider"),
    /** A provider without a provider's role. */
    PROVIDER_NOT_FOR_ROLE("provider"),
    /** Not an organisation number. */
    PROVIDER_UNUSABLE("provider"),
    /** The provider has no data-processing agreement that holds (D11). */
    AGREEMENT_MISSING("provider"),
    /** A case officer without a committee. */
    BOARD_MISSING("boards"),
    /** A committee for somebody who is no case officer. */
    BOARD_NOT_FOR_ROLE("boards"),
    /** Named for protected identities with a role that sees no cases. */
    NAMED_NOT_FOR_ROLE("named"),
    /** One's own account: somebody else must change it. */
    OWN_ACCOUNT("roles");

    private final String field;

    AccountProblem(String field) {
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
