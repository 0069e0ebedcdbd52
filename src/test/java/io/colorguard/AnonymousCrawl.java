package io.colorguard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteAliasData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Somebody without a session asks for every address that the running portal knows. The addresses
 * come from the portal itself, so that a new page or endpoint is asked for as well.
 */
abstract class AnonymousCrawl {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    /** Refused, not there, not by this method. */
    private static final Set<Integer> CLOSED = Set.of(400, 401, 403, 404, 405);

    /** Of the class path, which also holds what is served. */
    private static final List<String> INSIDE =
            List.of(
                    "/application.properties",
                    "/logback-spring.xml",
                    "/messages/shell.properties",
                    "/db/migration/V001__roles.sql",
                    "/META-INF/MANIFEST.MF",
                    "/WEB-INF/web.xml",
                    "/styles/../application.properties",
                    "/VAADIN/config/flow-build-info.json",
                    "/VAADIN/static/../../application.properties");

    private static final Pattern ADDRESS = Pattern.compile("/[^\\s)]+");

    private final HttpClient browser = HttpClient.newHttpClient();

    @Autowired WebApplicationContext portal;
    @LocalServerPort int port;

    /** Where strangers are led. */
    abstract String door();

    /** What this portal answers everybody: doors, health and words for whoever is not let in. */
    abstract Set<String> open();

    @Test
    @Rule("IDN-1")
    void noPageOpensForStrangers() {
        List<String> pages = routes().toList();
        assertThat(pages).hasSizeGreaterThan(20);

        assertThat(pages.stream().filter(page -> !open().contains(page)))
                .allSatisfy(page -> {
                    HttpResponse<String> answer = ask("GET", page);
                    assertThat(answer.statusCode()).as(page).isEqualTo(302);
                    assertThat(leadsTo(answer)).as(page).isEqualTo(door());
                });
    }

    /** A page is drawn by a call of the framework, which the filter lets through. */
    @Test
    @Rule("IDN-1")
    void noPageIsDrawnForStrangers() {
        assertThat(routes().filter(page -> !open().contains(page)))
                .allSatisfy(page -> {
                    HttpResponse<String> drawn =
                            ask("GET", "/?v-r=init&location=" + page.substring(1) + "&query=");
                    assertThat(drawn.body()).as(page).doesNotContain("vaadin-grid", "app-frame");
                    assertThat(isClosed(drawn) || drawn.body().contains("v-uiId"))
                            .as("%s: %s", page, drawn.statusCode())
                            .isTrue();
                });
    }

    @Test
    @Rule("IDN-1")
    void noEndpointAnswersStrangers() {
        List<String> endpoints = endpoints().toList();
        assertThat(endpoints).hasSizeGreaterThan(30);

        assertClosed(endpoints);
    }

    @Test
    @Rule("IDN-1")
    void whatIsNotServedIsNotServed() {
        assertClosed(
                Stream.concat(
                                INSIDE.stream(),
                                Stream.of(
                                        "/login",
                                        "/logout",
                                        "/demo/sign-in",
                                        "/connect/register",
                                        "/actuator/env",
                                        "/actuator/heapdump",
                                        "/api",
                                        "/api/v1/unknown",
                                        "/VAADIN/dynamic/resource/0/0/x",
                                        "/HILLA/push",
                                        "/vaadinServlet/x"))
                        .toList());
    }

    private void assertClosed(List<String> addresses) {
        List<String> answered = new ArrayList<>();
        for (String address : addresses) {
            for (String method : METHODS) {
                HttpResponse<String> answer = ask(method, address);
                if (!open().contains(address) && !isClosed(answer)) {
                    answered.add(
                            "%s %s: %d %s"
                                    .formatted(
                                            method, address, answer.statusCode(), leadsTo(answer)));
                }
            }
        }
        assertThat(answered).isEmpty();
    }

    /** Also where there is no word, or the empty page into which the framework draws. */
    private boolean isClosed(HttpResponse<String> answer) {
        return CLOSED.contains(answer.statusCode())
                || answer.body().isBlank()
                || answer.body().contains("<div id=\"outlet\">")
                || (answer.statusCode() == 302 && leadsTo(answer).equals(door()));
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> URI.create(location).getPath())
                .orElse("");
    }

    private Stream<String> routes() {
        return ApplicationRouteRegistry.getInstance(
                        new VaadinServletContext(portal.getServletContext()))
                .getRegisteredRoutes()
                .stream()
                .flatMap(AnonymousCrawl::templates)
                .map(template -> "/" + template.replaceAll(":[^/]+", "x"));
    }

    private static Stream<String> templates(RouteData route) {
        return Stream.concat(
                Stream.of(route.getTemplate()),
                route.getRouteAliases().stream().map(RouteAliasData::getTemplate));
    }

    private Stream<String> endpoints() {
        return Stream.concat(controllers(), functions())
                .distinct()
                .map(pattern -> pattern.replaceAll("\\{[^}]+}", "x").replace("**", "x"));
    }

    private Stream<String> controllers() {
        return portal.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream());
    }

    /** What a function answers says so in its own words: {@code (GET && /address)}. */
    private Stream<String> functions() {
        return portal.getBeansOfType(RouterFunction.class).values().stream()
                .map(Object::toString)
                .flatMap(words -> ADDRESS.matcher(words).results())
                .map(MatchResult::group);
    }

    private HttpResponse<String> ask(String method, String address) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("Accept", "text/html,*/*")
                        .build();
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
