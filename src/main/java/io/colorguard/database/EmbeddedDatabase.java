package io.colorguard.database;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The database of the demo, unless {@code spring.datasource.url} names another. */
@Configuration(proxyBeanMethods = false)
@Profile({"demo", "sso"})
@Conditional(NoDatabaseNamed.class)
class EmbeddedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "colorguard";

    @Bean
    EmbeddedServer embeddedServer(@Value("${colorguard.data-dir:./data}") Path folder) {
        DataDirectory directory = DataDirectory.take(folder);
        EmbeddedServer server = EmbeddedServer.start(directory);
        new DatabaseRoles(server.superuser()).prepare(DATABASE);
        LOG.info("PostgreSQL runs on {}, its data in {}", server.url(DATABASE), directory.tables());
        return server;
    }

    /** The portal reads and writes as the role without ownership. */
    @Bean
    JdbcConnectionDetails appConnection(EmbeddedServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return server.url(DATABASE);
            }

            @Override
            public String getUsername() {
                return DatabaseRoles.APP;
            }

            @Override
            public String getPassword() {
                return "";
            }
        };
    }

    /** Migrations run as the owner of the tables. */
    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedServer server) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return server.url(DATABASE);
            }

            @Override
            public String getUsername() {
                return DatabaseRoles.OWNER;
            }

            @Override
            public String getPassword() {
                return "";
            }
        };
    }
}
