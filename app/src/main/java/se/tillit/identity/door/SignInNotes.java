package se.tillit.identity.door;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.audit.Why;
import se.tillit.identity.person.Person;

/** Notes who comes and goes. Who fails to come in is noted where that is found out. */
@Component
class SignInNotes {

    private final AuditTrail audit;

    SignInNotes(AuditTrail audit) {
        this.audit = audit;
    }

    @EventListener
    void came(InteractiveAuthenticationSuccessEvent event) {
        note("sign-in.done", event.getAuthentication());
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        note("sign-out.done", event.getAuthentication());
    }

    private void note(String what, Authentication authentication) {
        if (authentication.getPrincipal() instanceof Person person) {
            audit.note(
                    person.who(),
                    new Deed(Deed.Kind.SIGN_IN, what, Thing.ACCOUNT, List.of(person.getName()), Why.NONE));
        }
    }
}
