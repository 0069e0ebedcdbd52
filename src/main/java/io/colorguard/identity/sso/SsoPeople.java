package io.colorguard.identity.sso;

import io.colorguard.identity.Person;
import io.colorguard.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Lets in whom the provider signed on, with the roles that the ID token names at that moment. */
@Component
@Profile("!demo")
class SsoPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final IdTokens tokens;

    SsoPeople(IdTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        var signOn = tokens.signOn(token);
        Person person = tokens.takeOver(token);
        return new SsoPerson(token, SignedIn.onPage(person, address(), signOn));
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }
}
