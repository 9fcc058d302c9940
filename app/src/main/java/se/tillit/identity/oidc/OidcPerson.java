package se.tillit.identity.oidc;

import java.util.Collection;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import se.tillit.identity.Who;
import se.tillit.identity.person.Person;

/**
 * A person who came by the login service. The token that they came with has been let go: what stands here in its place
 * holds nothing but the account, so that no personal data of the service's is kept in sessions or logs.
 */
public final class OidcPerson extends Person implements OidcUser {

    private final OidcIdToken bare;

    OidcPerson(Who who, OidcIdToken token) {
        super(who);
        this.bare = new OidcIdToken("let-go", token.getIssuedAt(), token.getExpiresAt(), Map.of("sub", who.account()));
    }

    @Override
    public Person as(Who now) {
        return new OidcPerson(now, bare);
    }

    @Override
    public Map<String, Object> getClaims() {
        return bare.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return bare.getClaims();
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return new OidcUserInfo(bare.getClaims());
    }

    @Override
    public OidcIdToken getIdToken() {
        return bare;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities();
    }
}
