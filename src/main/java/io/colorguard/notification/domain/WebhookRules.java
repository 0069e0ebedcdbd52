package io.colorguard.notification.domain;

import io.colorguard.shared.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What name and address of a webhook must be like (NTF-6). */
public record WebhookRules(Set<String> allowedHosts) {

    /** Webhooks that a workspace has at most: each is called for every notice. */
    public static final int MOST = 20;

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_URL = 500;

    /**
     * @param allowedHosts that the installation lets webhooks reach although they are private or
     *     without TLS
     */
    public WebhookRules {
        allowedHosts =
                Set.copyOf(
                        allowedHosts.stream()
                                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                                .toList());
    }

    public boolean allows(String host) {
        return allowedHosts.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Why such a webhook cannot be, none when it can. */
    public List<Refusal> check(String name, String url) {
        List<Refusal> refusals = new ArrayList<>();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            refusals.add(
                    Refusal.invalid(
                            "NTF-6", "notification.refusal.webhook.name", "name", LONGEST_NAME));
        }
        address(url).ifPresent(refusals::add);
        return refusals;
    }

    /** Why a webhook cannot be told of these kinds, if so: nothing of the kind ever happens. */
    public static Optional<Refusal> unknown(Set<String> kinds, Collection<NoticeKind> known) {
        List<String> names = known.stream().map(NoticeKind::name).sorted().toList();
        List<String> unknown =
                kinds.stream().filter(kind -> !names.contains(kind)).sorted().toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Refusal.invalid(
                                "NTF-6",
                                "notification.refusal.webhook.kinds",
                                "kinds",
                                String.join(", ", unknown),
                                String.join(", ", names)));
    }

    private Optional<Refusal> address(String url) {
        URI uri = parse(url);
        String host = uri == null ? null : uri.getHost();
        if (uri == null
                || host == null
                || url.length() > LONGEST_URL
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null) {
            return refused("notification.refusal.webhook.url");
        }
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        boolean plain = "http".equalsIgnoreCase(uri.getScheme());
        if (!secure && !(plain && allows(host))) {
            return refused("notification.refusal.webhook.https");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refused(String key) {
        return Optional.of(Refusal.invalid("NTF-6", key, "url", LONGEST_URL));
    }

    private static @Nullable URI parse(String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
