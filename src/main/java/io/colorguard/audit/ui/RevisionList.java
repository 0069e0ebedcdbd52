package io.colorguard.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.PersonChip;
import io.colorguard.uikit.PlainList;
import io.colorguard.uikit.RelativeTime;
import io.colorguard.uikit.Still;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Revisions as rows: who, what, on what, why, when; what changed is shown when asked for. Pages of
 * fifty are put under each other, so their words are markup.
 */
public final class RevisionList extends Composite<PlainList> {

    static final String ASKED =
            "Number(event.target.closest('[data-revision]')?.dataset.revision ?? 0)";
    static final String CHOSEN =
            "Number(event.target.closest('[data-compare]')?.dataset.compare ?? 0)";
    private static final String OPENED =
            "this.querySelector('[data-revision=\"' + $0 + '\"]')?.setAttribute('aria-expanded', $1)";

    private final WorkspaceKey workspace;
    private final Clock clock;
    private final Optional<RevisionDifference> differences;
    private final Map<Long, Place> places = new HashMap<>();
    private @Nullable RevisionReturn returns;
    private boolean comparing;

    /** Where what a revision changed in a flag is shown. */
    private record Place(String flag, Div shown) {}

    public RevisionList(
            WorkspaceKey workspace, Clock clock, Optional<RevisionDifference> differences) {
        this.workspace = workspace;
        this.clock = clock;
        this.differences = differences;
        getContent()
                .getElement()
                .addEventListener(
                        "click", event -> toggle(event.getEventData().path(ASKED).asLong(0)))
                .addEventData(ASKED)
                .setFilter(ASKED + " > 0");
    }

    /** What changed is shown with the offer to go back to it. */
    public RevisionList returning(@Nullable RevisionReturn offers) {
        returns = offers;
        return this;
    }

    /** Each revision of a flag can be chosen to be compared with another. */
    RevisionList comparing(LongConsumer choice) {
        comparing = true;
        getContent()
                .getElement()
                .addEventListener(
                        "click",
                        event -> choice.accept(event.getEventData().path(CHOSEN).asLong(0)))
                .addEventData(CHOSEN)
                .setFilter(CHOSEN + " > 0");
        return this;
    }

    public void append(List<RevisionEntry> entries) {
        entries.forEach(entry -> getContent().item(row(entry), Still.of(time(entry))));
    }

    private Component row(RevisionEntry entry) {
        Div words = Still.of(words(entry));
        Div row = new Div(words);
        row.addClassNames("grow", "stack", "stack-1");
        if (entry.act().flag() instanceof String flag && differences.isPresent()) {
            Div place = new Div();
            place.getElement().setAttribute("aria-live", "polite");
            row.add(place);
            places.put(entry.number(), new Place(flag, place));
        }
        return row;
    }

    private Div words(RevisionEntry entry) {
        Div sentence =
                new Div(
                        new PersonChip(entry.actor().displayName()),
                        new Span(getTranslation("audit.action." + entry.act().action())),
                        RevisionLinks.subject(workspace, entry));
        sentence.addClassName("sentence");
        Div words = new Div(sentence);
        words.addClassNames("stack", "stack-1");
        Optional.ofNullable(entry.act().reason()).ifPresent(reason -> words.add(quote(reason)));
        Div below = new Div(details(entry));
        below.addClassNames("row", "wrap", "xs", "muted");
        if (entry.act().flag() != null && differences.isPresent()) {
            below.add(opener("audit.history.changed", "data-revision", entry, "aria-expanded"));
            if (comparing) {
                below.add(opener("audit.compare", "data-compare", entry, ""));
            }
        }
        words.add(below);
        return words;
    }

    private Component[] details(RevisionEntry entry) {
        Span number = new Span(getTranslation("audit.history.number", "" + entry.number()));
        Span source = new Span(getTranslation("audit.source." + entry.source().name()));
        if (entry.act().change() instanceof String change) {
            return new Component[] {RevisionLinks.change(workspace, entry, change), number, source};
        }
        return new Component[] {number, source};
    }

    /** A word in the line of details that does something with the revision. */
    private Component opener(String text, String attribute, RevisionEntry entry, String state) {
        NativeButton opener = new NativeButton(getTranslation(text));
        opener.addClassName("linklike");
        opener.getElement().setAttribute(attribute, Long.toString(entry.number()));
        if (!state.isEmpty()) {
            opener.getElement().setAttribute(state, "false");
        }
        return opener;
    }

    private void toggle(long revision) {
        Place place = places.get(revision);
        if (place == null) {
            return;
        }
        boolean open = place.shown().getChildren().findAny().isEmpty();
        place.shown().removeAll();
        if (open) {
            place.shown()
                    .add(
                            differences
                                    .flatMap(it ->
                                            it.between(workspace, place.flag(), null, revision))
                                    .orElseGet(this::unchanged));
            Optional.ofNullable(returns)
                    .flatMap(it -> it.offer(workspace, place.flag(), revision))
                    .ifPresent(place.shown()::add);
        }
        getElement().executeJs(OPENED, Long.toString(revision), Boolean.toString(open));
    }

    private Component unchanged() {
        Span words = new Span(getTranslation("audit.history.unchanged"));
        words.addClassNames("xs", "muted");
        return words;
    }

    private static Component quote(String reason) {
        Span words = new Span("“" + reason + "”");
        words.addClassName("sm");
        return words;
    }

    private RelativeTime time(RevisionEntry entry) {
        RelativeTime time = new RelativeTime(entry.at(), clock);
        time.addClassNames("revision", "xs", "muted", "nowrap");
        return time;
    }
}
