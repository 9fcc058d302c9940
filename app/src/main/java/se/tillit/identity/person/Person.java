package se.tillit.identity.person;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import se.tillit.identity.Who;
import se.tillit.server.web.SignedIn;

/** A person inside, known by the account: two sessions of one account are the same person, whatever their rights. */
public class Person implements SignedIn, AuthenticatedPrincipal {

    private final Who who;

    /** Who is inside. */
    public Person(Who who) {
        this.who = who;
    }

    @Override
    public final Who who() {
        return who;
    }

    @Override
    public final String getName() {
        return who.account();
    }

    /** The same person with the rights of now. */
    public Person as(Who now) {
        return new Person(now);
    }

    /** Nothing is decided by these; Spring Security wants to see some. */
    public final Collection<? extends GrantedAuthority> authorities() {
        return who.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.code()))
                .toList();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Person person && person.who.account().equals(who.account());
    }

    @Override
    public final int hashCode() {
        return Objects.hashCode(who.account());
    }

    /** The account alone. */
    @Override
    public final String toString() {
        return who.account();
    }
}
