package io.colorguard.identity.sso;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.web.client.RestClient;

/** Makes known the provider that the configuration names. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class SsoSetup {

    /** Asks for the provider's addresses at the first sign-in: the two start in any order. */
    @Bean
    static ClientRegistrationRepository clientRegistrations(OAuth2ClientProperties properties) {
        return new SupplierClientRegistrationRepository(() ->
                new InMemoryClientRegistrationRepository(
                        new OAuth2ClientPropertiesMapper(properties).asClientRegistrations()));
    }

    /**
     * Checks issuer, audience, signature, nonce and times of every ID token, at sign-in and later.
     */
    @Bean
    static JwtDecoderFactory<ClientRegistration> idTokenDecoders() {
        return new OidcIdTokenDecoderFactory();
    }

    /** Has the provider's answers wait for no longer than a person would. */
    @Bean
    static RestClient providerClient() {
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build());
        requests.setReadTimeout(Duration.ofSeconds(10));
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> {
                    converters.addCustomConverter(new FormHttpMessageConverter());
                    converters.addCustomConverter(
                            new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    @Bean
    static OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshClient(
            RestClient providerClient) {
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(providerClient);
        return client;
    }

    @Bean
    static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeClient(
            RestClient providerClient) {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(providerClient);
        return client;
    }
}
