package se.tillit.identity.door;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.audit.Why;
import se.tillit.identity.Who;
import se.tillit.identity.limit.Lockout;
import se.tillit.identity.person.BuiltInAccount;
import se.tillit.identity.person.People;
import se.tillit.identity.person.Person;
import se.tillit.identity.usecase.SecretHash;
import se.tillit.server.web.Viewings;

/**
 * Lets people in by the built-in accounts of a demonstration. A known and an unknown account, an open and a shut door
 * take the same steps and get the same answer.
 */
final class PasswordDoor implements AuthenticationProvider {

    private static final SecretHash EXPECTED = SecretHash.of(BuiltInAccount.PASSWORD);
    private static final int LONGEST_NAME = 100;

    private final People people;
    private final Lockout lockout;
    private final AuditTrail audit;

    PasswordDoor(People people, Lockout lockout, AuditTrail audit) {
        this.people = people;
        this.lockout = lockout;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        var typed = shown.getName();
        var name = typed.length() > LONGEST_NAME ? typed.substring(0, LONGEST_NAME) : typed;
        var address = shown.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        var wait = lockout.shutFor(name, address);
        var known = BuiltInAccount.find(name).flatMap(account -> people.findWho(account.key()));
        var isRight =
                known.map(who -> EXPECTED).orElse(SecretHash.OF_NOTHING).isOf(String.valueOf(shown.getCredentials()));
        if (!wait.isZero()) {
            throw refused("sign-in.shut", known);
        }
        if (known.isEmpty() || !isRight) {
            lockout.failed(name, address);
            throw refused(lockout.shutFor(name, address).isZero() ? "sign-in.failed" : "sign-in.locked", known);
        }
        lockout.succeeded(name);
        var person = new Person(known.get());
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities());
    }

    /** What was typed is not kept: it may be a password, or made to look like a line of the trail. */
    private BadCredentialsException refused(String what, Optional<Who> known) {
        var key = known.map(Who::account).orElse("unknown");
        audit.note(Viewings.who(), new Deed(Deed.Kind.SIGN_IN, what, Thing.ACCOUNT, List.of(key), Why.NONE));
        return new BadCredentialsException(what);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
