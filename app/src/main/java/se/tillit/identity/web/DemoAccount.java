package se.tillit.identity.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import se.tillit.identity.Who;
import se.tillit.server.web.SignedIn;

/** Someone who comes in with a password. */
record DemoAccount(Who who, String password) implements UserDetails, SignedIn {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Set.copyOf(who.roles()).stream()
                .map(role -> new SimpleGrantedAuthority(role.code()))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return who.account();
    }

    static List<String> none() {
        return List.of();
    }
}
