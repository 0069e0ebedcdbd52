package io.colorguard.database;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Outside the demo a start without a named database ends at once, before anything else is tried.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!demo & !sso")
@Conditional(NoDatabaseNamed.class)
class DatabaseRequired {

    @Bean
    static BeanFactoryPostProcessor refusal() {
        return _ -> {
            throw new MissingDatabaseException();
        };
    }
}
