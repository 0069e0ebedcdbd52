package io.colorguard.identity.keycloak;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.colorguard.identity.domain.DirectoryUnreadableException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** The few calls of Keycloak's admin interface that the portal needs; see decision 0033. */
class AdminInterface {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final RestClient http;
    private final DirectorySettings settings;
    private final int page;

    /**
     * @param page so many groups or members are asked for at once
     */
    AdminInterface(DirectorySettings settings, int page) {
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(ANSWER);
        this.http = RestClient.builder().requestFactory(requests).build();
        this.settings = settings;
        this.page = page;
    }

    /** What is asked with one access token, which lives longer than one reading takes. */
    final class Visit {

        private final String token = token();

        Group group(String path) {
            return get(Group.class, "/group-by-path/{path}", path);
        }

        List<Group> children(Group parent) {
            return all(Group[].class, "/groups/{id}/children", parent.id());
        }

        List<Member> members(Group group) {
            return all(Member[].class, "/groups/{id}/members", group.id());
        }

        private <T> List<T> all(Class<T[]> type, String path, String id) {
            List<T> all = new ArrayList<>();
            T[] found;
            do {
                found =
                        get(
                                type,
                                path + "?briefRepresentation=true&first={first}&max={max}",
                                id,
                                all.size(),
                                page);
                all.addAll(List.of(found));
            } while (found.length == page);
            return all;
        }

        private <T> T get(Class<T> type, String path, Object... variables) {
            return told(
                    path,
                    http.get()
                            .uri(settings.admin() + path, variables)
                            .headers(headers -> headers.setBearerAuth(token))
                            .retrieve()
                            .body(type));
        }
    }

    private String token() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", settings.clientId());
        form.add("client_secret", settings.clientSecret());
        AccessToken answer =
                http.post()
                        .uri(settings.token())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form)
                        .retrieve()
                        .body(AccessToken.class);
        return told("access_token", told(settings.token(), answer).value());
    }

    private static <T> T told(String what, @Nullable T answer) {
        if (answer == null) {
            throw new DirectoryUnreadableException(what + " is not answered");
        }
        return answer;
    }

    private record AccessToken(@JsonProperty("access_token") @Nullable String value) {}
}
