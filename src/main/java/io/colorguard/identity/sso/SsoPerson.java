package io.colorguard.identity.sso;

import io.colorguard.identity.SignedIn;
import java.util.List;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/**
 * The person whom an ID token proves. The token stays, for the provider asks for it at sign-out;
 * authorities it gives none (IDN-2).
 */
class SsoPerson extends DefaultOidcUser implements SignedIn.Proved {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;

    SsoPerson(OidcIdToken token, SignedIn signedIn) {
        super(List.of(), token);
        this.signedIn = signedIn;
    }

    @Override
    public SignedIn signedIn() {
        return signedIn;
    }
}
