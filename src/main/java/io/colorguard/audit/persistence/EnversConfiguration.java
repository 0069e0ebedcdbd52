package io.colorguard.audit.persistence;

import java.util.Map;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How Envers names its tables, and that a removal keeps what was removed. */
@Configuration(proxyBeanMethods = false)
class EnversConfiguration {

    @Bean
    HibernatePropertiesCustomizer enversSettings() {
        return settings ->
                settings.putAll(
                        Map.of(
                                "org.hibernate.envers.audit_table_suffix", "_aud",
                                "org.hibernate.envers.revision_field_name", "rev",
                                "org.hibernate.envers.revision_type_field_name", "revtype",
                                "org.hibernate.envers.store_data_at_delete", "true"));
    }
}
