package io.colorguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document says of each call what a client has to know. */
@DatabaseTest
class ApiDocumentTest {

    private static final String ROOT = "/api/v1/workspaces";

    @Autowired WebApplicationContext portal;

    private JsonNode paths;

    @BeforeEach
    void read() {
        paths =
                JsonMapper.builder()
                        .build()
                        .readTree(
                                ApiClient.anonymous(portal)
                                        .get()
                                        .uri("/api/v1/openapi")
                                        .exchange()
                                        .getResponse()
                                        .getContentAsByteArray())
                        .get("paths");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    post, '',                                        201, ''
                    get,  '',                                        200, 'page,size'
                    get,  '/{key}',                                  200, ''
                    post, '/{workspace}/imports',                    200, 'mode,fixes,errors'
                    get,  '/{workspace}/export',                     200, ''
                    get,  '/{workspace}/export/{environment}',       200, ''
                    get,  '/{workspace}/flags',                      200, 'query,category,stage,environment,page,size'
                    get,  '/{workspace}/flags/{key}',                200, ''
                    get,  '/{workspace}/flags/{flag}/preview',       200, 'environment,key,attributes'
                    post, '/{workspace}/changes',                    201, ''
                    get,  '/{workspace}/changes',                    200, 'state,page,size'
                    get,  '/{workspace}/changes/{id}',               200, ''
                    put,  '/{workspace}/changes/{id}',               200, ''
                    post, '/{workspace}/changes/{id}/submit',        200, ''
                    post, '/{workspace}/changes/{id}/withdraw',      200, ''
                    post, '/{workspace}/changes/{id}/verdicts',      200, ''
                    get,  '/{ws}/history',                           200, 'from,to,flag,actor,cursor,limit'
                    """)
    void describesEachCall(String method, String path, String status, String query) {
        JsonNode call = paths.path(ROOT + path).path(method);

        assertThat(call.path("summary").asString("")).isNotBlank();
        assertThat(call.path("responses").has(status)).isTrue();
        assertThat(names(call, "query"))
                .contains(query.isEmpty() ? new String[0] : query.split(","));
        assertThat(names(call, "header").contains("Idempotency-Key"))
                .isEqualTo(!"get".equals(method));
    }

    /** An object as a parameter is how a filter looks that nobody took apart. */
    @Test
    void takesFiltersApart() {
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (JsonNode call : path.getValue()) {
                for (JsonNode parameter : call.path("parameters")) {
                    assertThat(
                                    parameter.path("name").asString().equals("attributes")
                                            || !parameter.path("schema").has("$ref")
                                                    && !parameter
                                                            .path("schema")
                                                            .path("type")
                                                            .asString("")
                                                            .equals("object"))
                            .as("%s %s", path.getKey(), parameter)
                            .isTrue();
                }
            }
        }
    }

    private static List<String> names(JsonNode call, String place) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : call.path("parameters")) {
            if (parameter.path("in").asString().equals(place)) {
                names.add(parameter.path("name").asString());
            }
        }
        return names;
    }
}
