package io.colorguard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A workspace that a journey makes for itself over the API, adopting the HCL of a small bank. */
final class Bank {

    /** What the bank calls the parts of its workspace. */
    static final String ADMINISTRATION =
            """
            traffic_types = {
              transaction = {
                name         = "transaction"
                display_name = "Transaction"
              }
            }

            traffic_type_attributes = {
              region = {
                traffic_type_key = "transaction"
                id               = "region"
                display_name     = "Region"
                description      = "Where the branch is"
                data_type        = "STRING"
                suggested_values = ["monterrey", "guadalajara"]
              }
            }
            """;

    /** A flag that serves more the further it is from customers. */
    static final String FLAGS =
            """
            feature_flags = [
              {
                name              = "validation"
                description       = "Backend validation system"
                default_treatment = "off"
                environments      = ["dev", "staging", "prod"]
                lifecycle_stage   = "production"
                category          = "feature"
                risk              = "low"
                traffic_type      = "transaction"
                owner             = "Payments Core"
                treatments = [
                  { name = "off", configurations = "{\\"enabled\\": false}", description = "Not validated" },
                  { name = "on", configurations = "{\\"enabled\\": true}", description = "Validated" },
                ]
                environment_configs = {
                  dev     = { rules = [%s] }
                  staging = { rules = [%s, { treatment = "on", size = 40 }] }
                  prod    = { rules = [%s] }
                }
              },
            ]
            """
                    .formatted(monterrey(100), monterrey(50), monterrey(10));

    private final APIRequestContext api;
    private final String portal;

    Bank(APIRequestContext api, int port) {
        this.api = api;
        this.portal = "http://localhost:" + port + "/api/v1/workspaces";
    }

    private static String monterrey(int size) {
        return """
        {
          treatment = "on"
          size      = %d
          condition = {
            matcher = { type = "IN_LIST_STRING", attribute = "region", strings = ["monterrey"] }
          }
        }\
        """
                .formatted(size);
    }

    /** Makes an empty workspace with three environments. */
    Bank found(String key) {
        done(
                api.post(
                        portal,
                        as("admin")
                                .setData(
                                        Map.of(
                                                "key",
                                                key,
                                                "name",
                                                key,
                                                "environments",
                                                environments(),
                                                "traffic_types",
                                                List.of(type("user", "User"))))));
        return this;
    }

    /** Adopts what the bank has in HCL. */
    Bank adopt(String key) {
        return adopt(key, FLAGS);
    }

    /** Adopts these flags in HCL, with what the bank calls the parts of its workspace. */
    Bank adopt(String key, String flags) {
        done(
                api.post(
                        portal + "/" + key + "/imports?mode=adopt",
                        as("admin")
                                .setMultipart(
                                        FormData.create()
                                                .append("file", file("a.tfvars", ADMINISTRATION))
                                                .append("file", file("b.tfvars", flags)))));
        return this;
    }

    static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static RequestOptions as(String user) {
        return RequestOptions.create().setHeader("Authorization", "Bearer demo-" + user);
    }

    private static APIResponse done(APIResponse response) {
        assertThat(response.ok()).as(response.text()).isTrue();
        return response;
    }

    private static List<Map<String, String>> environments() {
        return List.of(
                Map.of("key", "dev", "name", "dev", "tier", "development"),
                Map.of("key", "staging", "name", "staging", "tier", "staging"),
                Map.of("key", "prod", "name", "prod", "tier", "production"));
    }

    private static Map<String, String> type(String key, String name) {
        return Map.of("key", key, "name", name);
    }
}
