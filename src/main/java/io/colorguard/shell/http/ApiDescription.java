package io.colorguard.shell.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;

/** What the OpenAPI document says of every call: tokens, and problems for what is refused. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Colorguard")
                                .version("v1")
                                .description(
                                        "Feature flags, changed under approval and handed to Terraform.")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(
                        new Components()
                                .addSecuritySchemes(TOKEN, bearer())
                                .addSchemas(PROBLEM, problem()));
    }

    @Bean
    OperationCustomizer refusals() {
        Content problem =
                new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(
                                                new Schema<>()
                                                        .$ref("#/components/schemas/" + PROBLEM)));
        return (operation, method) -> {
            if (!method.hasMethodAnnotation(GetMapping.class)) {
                operation.addParametersItem(idempotencyKey());
            }
            operation
                    .getResponses()
                    .addApiResponse(
                            "default", new ApiResponse().description("Refused").content(problem));
            return operation;
        };
    }

    private static Parameter idempotencyKey() {
        return new HeaderParameter()
                .name(IdempotencyKeys.HEADER)
                .description("a repetition with the same key and body is answered, not carried out")
                .schema(new StringSchema().maxLength(IdempotencyKeys.LONGEST));
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
    }

    private static Schema<?> problem() {
        return error("What was refused and why (RFC 9457)")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("id", new StringSchema().description("where the log has the rest"))
                .addProperty("errors", new ArraySchema().items(error("One of several reasons")));
    }

    private static Schema<?> error(String description) {
        return new ObjectSchema()
                .description(description)
                .addProperty("detail", new StringSchema())
                .addProperty("rule", new StringSchema().description("number of the rule"))
                .addProperty("field", new StringSchema().description("path of the refused input"));
    }
}
