package io.colorguard.identity.security;

import io.colorguard.identity.RoleSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Tells from the configuration where roles come from. */
@Configuration(proxyBeanMethods = false)
class KnownRoles {

    private static final String DIRECTORY = "colorguard.directory.client-id";

    @Bean
    static RoleSource roleSource(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return RoleSource.DEMO;
        }
        return environment.getProperty(DIRECTORY, "").isBlank()
                ? RoleSource.SIGN_INS
                : RoleSource.DIRECTORY;
    }
}
