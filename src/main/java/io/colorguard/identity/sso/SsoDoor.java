package io.colorguard.identity.sso;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.colorguard.identity.security.SignInDoor;
import io.colorguard.identity.security.SignOnAgain;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;

/** Sign-on at the identity provider: authorization code with PKCE (IDN-1). */
@Component
@Profile("!demo")
record SsoDoor(
        Provider provider,
        SignOnRequests requests,
        PendingSignIns pending,
        TokenKeeper tokens,
        SsoPeople people,
        SignInTrouble trouble,
        BackChannelLogout backChannel)
        implements SignInDoor {

    @Override
    public void lead(VaadinSecurityConfigurer vaadin) {
        vaadin.oauth2LoginPage(
                "/oauth2/authorization/" + Provider.NAME, "{baseUrl}/signed-out?why=out");
    }

    @Override
    public String again() {
        return "/oauth2/authorization/%s?%s=".formatted(Provider.NAME, SignOnAgain.PARAMETER);
    }

    @Override
    public void open(HttpSecurity http) {
        http.addFilterBefore(
                new ProviderCheck(provider), OAuth2AuthorizationRequestRedirectFilter.class);
        http.oauth2Login(login ->
                login.authorizedClientRepository(tokens)
                        .authorizationEndpoint(at ->
                                at.authorizationRequestResolver(requests)
                                        .authorizationRequestRepository(pending))
                        .userInfoEndpoint(at -> at.oidcUserService(people))
                        .failureHandler(trouble));
        http.addFilterBefore(new LogoutTokens(), CsrfFilter.class);
        http.oidcLogout(logout -> logout.backChannel(at -> at.logoutHandler(backChannel)));
    }
}
