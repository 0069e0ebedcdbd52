package io.colorguard;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls of people of the demo below one address, in JSON.
 *
 * @param address such as {@code /api/v1/workspaces/payments}
 * @param language in which answers are wanted
 */
public record JsonCalls(WebApplicationContext portal, String address, String language) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public JsonCalls(WebApplicationContext portal, String address) {
        this(portal, address, "en");
    }

    public JsonCalls in(String other) {
        return new JsonCalls(portal, address, other);
    }

    public MvcTestResult get(String person, String rest) {
        return call(HttpMethod.GET, person, rest, "");
    }

    public MvcTestResult post(String person, String rest, Map<String, ?> body) {
        return call(HttpMethod.POST, person, rest, JSON.writeValueAsString(body));
    }

    public MvcTestResult put(String person, String rest, Map<String, ?> body) {
        return call(HttpMethod.PUT, person, rest, JSON.writeValueAsString(body));
    }

    /** The same call as often as it is made with this key. */
    public MvcTestResult postOnce(String key, String person, String rest, Map<String, ?> body) {
        return ApiClient.as(person, portal)
                .post()
                .uri(address + rest)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body))
                .exchange();
    }

    /** What stands at the path of an answer. */
    public static <T> T read(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult call(HttpMethod method, String person, String rest, String body) {
        return ApiClient.as(person, portal)
                .method(method)
                .uri(address + rest)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
