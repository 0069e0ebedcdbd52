package io.colorguard.identity.keycloak;

import io.colorguard.identity.RoleSource;
import io.colorguard.identity.domain.DirectoryEntry;
import io.colorguard.identity.domain.DirectoryUnreadableException;
import io.colorguard.identity.domain.RoleDirectory;
import io.colorguard.identity.sso.Provider;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Makes known the directory that {@code colorguard.directory.…} names. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class KeycloakSetup {

    private static final int PAGE = 500;

    @Bean
    static RoleDirectory roleDirectory(
            RoleSource source,
            Provider provider,
            @Value("${colorguard.directory.client-id:}") String clientId,
            @Value("${colorguard.directory.client-secret:}") String clientSecret) {
        if (source != RoleSource.DIRECTORY) {
            return KeycloakSetup::none;
        }
        var settings = new DirectorySettings(provider.issuer(), clientId, clientSecret);
        return new KeycloakDirectory(new AdminInterface(settings, PAGE), provider::person);
    }

    private static List<DirectoryEntry> none() {
        throw new DirectoryUnreadableException("no directory is configured");
    }
}
