package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.application.FlagDetails.Definition;
import io.colorguard.catalog.domain.Kill;
import io.colorguard.catalog.domain.Retirement;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Note;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stands above the tabs of a flag because it is not as usual: removed, killed, changing. */
final class FlagBanners {

    private final FlagDetails flag;
    private final Clock clock;
    private final Locale locale;

    FlagBanners(FlagDetails flag, Clock clock, Locale locale) {
        this.flag = flag;
        this.clock = clock;
        this.locale = locale;
    }

    List<Component> draw() {
        List<Component> banners = new ArrayList<>();
        Retirement end = flag.flag().retirement();
        if (end != null) {
            banners.add(
                    Note.of(
                            Look.NEUTRAL,
                            translate(
                                    "catalog.flag.removed",
                                    Moments.relative(end.at(), clock.instant(), locale))));
        }
        flag.definitions().forEach(definition -> killed(definition).ifPresent(banners::add));
        changes().forEach((change, environments) -> banners.add(pending(change, environments)));
        return banners;
    }

    private Optional<Component> killed(Definition definition) {
        Kill kill = definition.kill();
        if (kill == null) {
            return Optional.empty();
        }
        return Optional.of(
                Note.of(
                        Look.BLOCKED,
                        translate(
                                "catalog.flag.killed",
                                definition.environment().key(),
                                Moments.relative(kill.at(), clock.instant(), locale),
                                kill.by().displayName(),
                                kill.reason())));
    }

    /** The open changes with the environments they would alter. */
    Map<String, List<String>> changes() {
        Map<String, List<String>> changes = new TreeMap<>();
        flag.definitions()
                .forEach(definition ->
                        definition
                                .pending()
                                .forEach(change ->
                                        changes.computeIfAbsent(change, _ -> new ArrayList<>())
                                                .add(definition.environment().key())));
        return changes;
    }

    private Component pending(String change, List<String> environments) {
        String href = WorkspaceParameter.href(flag.workspace().key(), "changes", change);
        Anchor link = new Anchor(href, change);
        link.addClassName("medium");
        Span words =
                new Span(" " + translate("catalog.flag.pending", String.join(", ", environments)));
        return Note.of(Look.INFO, link, words)
                .end(new Anchor(href, translate("catalog.flag.pending.review")));
    }
}
