package io.colorguard.identity.sso;

import io.colorguard.identity.domain.PortalSession;
import io.colorguard.identity.security.SignOnAgain;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Asks the provider for a sign-on no older than a session may last, and for a new one where the
 * person is to prove anew who they are ({@code ?again=<page>}). A {@code max_age} obliges the
 * provider to tell {@code auth_time}; {@code acr_values} alone would be a wish (OIDC Core 3.1.2.1).
 */
@Component
@Profile("!demo")
class SignOnRequests implements OAuth2AuthorizationRequestResolver {

    private static final String BASE = "/oauth2/authorization";

    private final OAuth2AuthorizationRequestResolver plain;

    SignOnRequests(ClientRegistrationRepository registrations) {
        plain = new DefaultOAuth2AuthorizationRequestResolver(registrations, BASE);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return with(request, plain.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
            HttpServletRequest request, String registration) {
        return with(request, plain.resolve(request, registration));
    }

    private static @Nullable OAuth2AuthorizationRequest with(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        if (asked == null) {
            return null;
        }
        Optional<String> page = SignOnAgain.ownAddress(request.getParameter(SignOnAgain.PARAMETER));
        var builder = OAuth2AuthorizationRequest.from(asked);
        if (page.isPresent()) {
            builder.attributes(kept -> kept.put(SignOnAgain.PARAMETER, page.get()));
            builder.additionalParameters(more -> {
                more.put("prompt", "login");
                more.put("max_age", "0");
            });
        } else {
            builder.additionalParameters(
                    more -> more.put("max_age", PortalSession.LONGEST.toSeconds()));
        }
        return builder.build();
    }
}
