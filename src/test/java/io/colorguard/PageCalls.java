package io.colorguard;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser's calls without the browser: signs in, opens a page and tells the server what happens
 * in it.
 */
public final class PageCalls {

    private static final Pattern FORM_TOKEN =
            Pattern.compile("name=\"_csrf\"\\s+content=\"([^\"]+)\"");
    private static final Pattern GRID =
            Pattern.compile(
                    "\"node\":(\\d+),[^{}]*\"key\":\"tag\",[^{}]*\"value\":\"vaadin-grid\"");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** One for all: a thousand browsers are to weigh on the portal, not on the test. */
    private static final HttpClient NETWORK =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String portal;
    private final Map<String, String> cookies = new HashMap<>();
    private String token = "";
    private int ui;
    private int sync;
    private int calls;
    private String told = "";

    public PageCalls(int port) {
        this.portal = "http://localhost:" + port;
    }

    /** Signs in as a person of the demo. */
    public void signIn(String user) {
        HttpResponse<String> answer =
                post(
                        "/demo/sign-in",
                        "application/x-www-form-urlencoded",
                        "user=" + user + "&_csrf=" + formToken());
        if (answer.statusCode() != 302) {
            throw new AssertionError("no sign-in: " + answer.statusCode());
        }
    }

    /** Signs out by the form's way. */
    public void signOut() {
        post("/logout", "application/x-www-form-urlencoded", "_csrf=" + formToken());
    }

    /** Opens a page as the client of the framework does, and answers what is drawn. */
    public String open(String page) {
        HttpResponse<String> answer =
                get(
                        "/?v-r=init&query=&location="
                                + URLEncoder.encode(page, StandardCharsets.UTF_8));
        JsonNode config = JSON.readTree(answer.body()).path("appConfig");
        ui = config.path("v-uiId").asInt();
        token = config.path("uidl").path("Vaadin-Security-Key").asString("");
        sync = config.path("uidl").path("syncId").asInt();
        calls = 0;
        return answer.body();
    }

    /** Tells the server of what happened in the page, with the page's own token or another. */
    public HttpResponse<String> tell(String happened, String withToken) {
        told =
                "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                        .formatted(withToken, happened, sync, calls);
        calls++;
        return tellAgain();
    }

    /** Sends the last call once more, as a browser does that received no answer. */
    public HttpResponse<String> tellAgain() {
        return post("/?v-r=uidl&v-uiId=" + ui, "application/json; charset=UTF-8", told);
    }

    /** Leads the open page somewhere, as its first call does. */
    public HttpResponse<String> navigate(String page, String withToken) {
        return tell(
                """
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                "appShellTitle":"","historyState":null,"trigger":""}}\
                """
                        .formatted(page),
                withToken);
    }

    /** Asks for the first hundred rows of each list that an answer draws, as the browser does. */
    public void fill(String drawn) {
        GRID.matcher(drawn)
                .results()
                .forEach(grid ->
                        tell(
                                """
                                {"type":"publishedEventHandler","node":%s,"promise":-1,\
                                "templateEventMethodName":"setViewportRange",\
                                "templateEventMethodArgs":[0,100]}\
                                """
                                        .formatted(grid.group(1)),
                                token));
    }

    public String token() {
        return token;
    }

    public HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(portal + address)).GET());
    }

    /** A call by which a page of another origin has this browser send what it keeps. */
    public HttpResponse<String> from(String origin, String address) {
        return send(
                HttpRequest.newBuilder(URI.create(portal + address))
                        .header("Origin", origin)
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** What the browser keeps for the portal, as it sends it along. */
    public String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> post(String address, String type, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(portal + address))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String formToken() {
        Matcher found = FORM_TOKEN.matcher(get("/signed-out").body());
        if (!found.find()) {
            throw new AssertionError("the page holds no token for forms");
        }
        return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        try {
            HttpResponse<String> answer =
                    NETWORK.send(
                            request.header("Accept", "text/html,*/*").build(),
                            HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";", 2)[0].split("=", 2);
        if (parts[1].isEmpty()) {
            cookies.remove(parts[0]);
        } else {
            cookies.put(parts[0], parts[1]);
        }
    }
}
