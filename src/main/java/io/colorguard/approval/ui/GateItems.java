package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.application.GateOutlook;
import io.colorguard.approval.application.GateOutlook.Seat;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.GateWhy.Sentence;
import io.colorguard.approval.domain.Hold;
import io.colorguard.approval.domain.Passage;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.GateItem;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PersonChip;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.TierMarker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Gates as lists: of a change under review, and of one that is only being written (APR-14). */
final class GateItems {

    private GateItems() {}

    /** How far each gate of a change is, why it is there, and who could lift it. */
    static Panel standing(ChangeDetails details, PersonId reader, Consumer<Refusal> show) {
        UnorderedList list = new UnorderedList();
        details.gates().forEach(gate -> list.add(waiting(standing(gate, reader), gate, show)));
        if (details.change().submittedAt() != null && !details.gates().isEmpty()) {
            details.change().untouched().forEach(key -> list.add(untouched(key)));
        }
        return panel("approval.ui.gates", details.gates(), list);
    }

    private static GateItem untouched(String environment) {
        return new GateItem(
                        Look.NEUTRAL,
                        Glyph.MINUS,
                        translate("approval.ui.gate.spared"),
                        environment)
                .line(capital(Words.of(Passage.NOT_REQUIRED)));
    }

    /** What else must come first, with the way to where that is done. */
    private static GateItem waiting(GateItem item, GateOutlook outlook, Consumer<Refusal> show) {
        brief(outlook)
                .forEach((words, wait) -> {
                    NativeButton way = new NativeButton(words, _ -> show.accept(wait));
                    way.addClassNames("linklike", "medium");
                    way.getElement().setAttribute("type", "button");
                    item.line(way);
                });
        return item;
    }

    private static Map<String, Refusal> brief(GateOutlook outlook) {
        Map<String, Refusal> brief = new LinkedHashMap<>();
        if (outlook.gate().state() != Gate.State.REFUSED) {
            outlook.waits().forEach(wait -> brief.putIfAbsent(Refusals.brief(wait), wait));
        }
        return brief;
    }

    /** What submitting would ask, and whom. */
    static Panel expected(List<GateOutlook> gates) {
        UnorderedList list = new UnorderedList();
        gates.forEach(gate -> list.add(expected(gate)));
        return panel("approval.ui.gates.expected", gates, list);
    }

    private static Panel panel(String title, List<GateOutlook> gates, UnorderedList list) {
        Panel panel = new Panel(translate(title));
        if (gates.isEmpty()) {
            return panel.padded(Words.faint(translate("approval.ui.gates.none")));
        }
        int policy = gates.getFirst().gate().judgement().policyVersion();
        return panel.note(translate("approval.ui.policy", policy)).body(list);
    }

    private static GateItem standing(GateOutlook outlook, PersonId reader) {
        Gate gate = outlook.gate();
        GateItem item = item(outlook);
        Passage passage = gate.passage();
        if (passage != Passage.BYPASSED) {
            outlook.seats()
                    .forEach(seat -> item.line(count(seat), new Span(people(gate, seat, reader))));
        }
        Hold hold = outlook.hold();
        if (hold != null && gate.state() != Gate.State.REFUSED) {
            item.line(Words.styled(HoldWords.of(hold), "attention", "medium"));
        }
        if (passage != null) {
            item.line(capital(Words.of(passage)));
        }
        if (gate.isApplied()) {
            item.line(translate("approval.ui.gate.ahead"));
        }
        why(outlook, item);
        return item;
    }

    private static Span count(Seat seat) {
        int wanted = seat.quorum().count();
        String style = seat.missing() == 0 ? "ok" : "attention";
        return Words.styled(
                translate("approval.ui.gate.count", wanted - seat.missing(), wanted) + " ",
                "medium",
                style);
    }

    private static String people(Gate gate, Seat seat, PersonId reader) {
        String role = Words.of(seat.quorum().role());
        if (!seat.agreed().isEmpty()) {
            return "· " + translate("approval.ui.gate.agreed", Words.names(seat.agreed()), role);
        }
        return gate.isOpen() && !seat.candidates().isEmpty()
                ? "· " + candidates(seat.candidates(), reader)
                : "· " + role;
    }

    /** "you or Jorge Quiroga"; the reader first. */
    private static String candidates(List<Person> candidates, PersonId reader) {
        String or = " " + translate("approval.ui.or") + " ";
        String others =
                candidates.stream()
                        .filter(person -> !person.id().equals(reader))
                        .map(Person::displayName)
                        .collect(Collectors.joining(or));
        boolean me = candidates.stream().anyMatch(person -> person.id().equals(reader));
        String you = translate("approval.ui.you");
        return me ? others.isEmpty() ? you : you + or + others : others;
    }

    private static GateItem expected(GateOutlook outlook) {
        GateItem item = item(outlook);
        brief(outlook).keySet().forEach(words -> item.line(Words.styled(words, "medium")));
        why(outlook, item);
        for (Seat seat : outlook.seats()) {
            Span people = new Span(new Span(translate("approval.ui.gate.candidates")));
            people.addClassNames("row", "wrap");
            seat.candidates().forEach(person -> people.add(new PersonChip(person.displayName())));
            if (!seat.candidates().isEmpty()) {
                item.line(people);
            }
        }
        return item;
    }

    private static void why(GateOutlook outlook, GateItem item) {
        List<Sentence> why = outlook.why();
        for (Sentence sentence : why.subList(0, why.size() - 1)) {
            item.line(capital(Words.of(sentence)));
        }
        outlook.lower().forEach(it -> item.line(Words.faint(capital(Words.of(it)))));
        if (outlook.isHopeless()) {
            Span nobody =
                    Words.styled(
                            translate("approval.warning.nobody", outlook.gate().environment()),
                            "attention",
                            "medium");
            item.line(nobody);
        }
    }

    private static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }

    private static GateItem item(GateOutlook outlook) {
        Gate gate = outlook.gate();
        Requirement.Level level = gate.requirement().level();
        return new GateItem(
                        GateLooks.look(outlook),
                        GateLooks.glyph(outlook),
                        GateLooks.state(outlook),
                        Words.of(level))
                .beside(new TierMarker(Words.look(gate.judgement().tier()), gate.environment()));
    }
}
