package io.colorguard.identity.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Ends a start early that would let in nobody, or everybody (IDN-4). */
@Configuration(proxyBeanMethods = false)
class SafeStart {

    private static final List<String> PROVIDER =
            List.of(
                    "spring.security.oauth2.client.provider.keycloak.issuer-uri",
                    "spring.security.oauth2.client.registration.keycloak.client-id",
                    "spring.security.oauth2.client.registration.keycloak.client-secret");

    @Bean
    @Profile({"demo", "sso"})
    static BeanFactoryPostProcessor demoListensHereOnly(Environment environment) {
        return _ -> {
            refuseUnlessLocal(environment.getProperty("server.address"));
            refuseUnlessLocal(environment.getProperty("management.server.address", "127.0.0.1"));
        };
    }

    @Bean
    @Profile("!demo")
    static BeanFactoryPostProcessor identityProviderRequired(Environment environment) {
        return _ -> {
            List<String> missing =
                    PROVIDER.stream()
                            .filter(name -> environment.getProperty(name, "").isBlank())
                            .toList();
            if (!missing.isEmpty()) {
                throw new MissingIdentityProviderException(missing);
            }
        };
    }

    private static void refuseUnlessLocal(@Nullable String address) {
        if (address == null || address.isBlank()) {
            throw new UnsafeDemoException("every address");
        }
        try {
            if (!InetAddress.getByName(address).isLoopbackAddress()) {
                throw new UnsafeDemoException(address);
            }
        } catch (UnknownHostException _) {
            throw new UnsafeDemoException(address);
        }
    }
}
