package io.colorguard.catalog.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts a flag's own fields into the OpenAPI document, for whoever proposes one to refer to. */
@Configuration(proxyBeanMethods = false)
class FlagDescription {

    @Bean
    OpenApiCustomizer flagFields() {
        return api ->
                ModelConverters.getInstance(true)
                        .readAll(new AnnotatedType(FlagFields.class))
                        .forEach(api.getComponents()::addSchemas);
    }
}
