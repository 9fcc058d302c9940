package se.tillit.identity.oidc;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import se.tillit.identity.person.People;
import se.tillit.identity.usecase.Account;
import se.tillit.identity.usecase.PersonalNumber;

/** Finds the account of somebody whom the login service vouches for. None is made for those who have none. */
public final class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final People people;
    private final String issuer;

    /** Among the accounts, for the service with the issuer. */
    public OidcPeople(People people, String issuer) {
        this.people = people;
        this.issuer = issuer;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var token = request.getIdToken();
        var subject = String.valueOf(token.getSubject());
        if (PersonalNumber.isIn(subject)) {
            throw new NoAccount("");
        }
        return people.findWho(new Account.Login(issuer, subject))
                .map(who -> new OidcPerson(who, token))
                .orElseThrow(() -> new NoAccount(subject));
    }

    /** The login service knows the person, but there is no account for them here. */
    public static final class NoAccount extends OAuth2AuthenticationException {

        private final String subject;

        NoAccount(String subject) {
            super(new OAuth2Error("no_account"));
            this.subject = subject;
        }

        /** The service's key for the person; empty if it is a personal identity number, which goes no further. */
        public String subject() {
            return subject;
        }
    }
}
