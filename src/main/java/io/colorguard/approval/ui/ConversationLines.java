package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.application.Conversation.Entry;
import io.colorguard.approval.domain.Comment;
import io.colorguard.approval.domain.Mentions;
import io.colorguard.approval.domain.Mentions.Piece;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.PersonChip;
import io.colorguard.uikit.RelativeTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws the entries of a conversation: what people say as messages, the rest as quiet lines. */
final class ConversationLines {

    /** What people say something with. */
    private static final Set<String> SPOKEN = Set.of("change.bypassed", "change.followed_up");

    /** What is said more shortly here than in the history of a workspace. */
    private static final Set<String> OWN =
            Set.of(
                    "change.drafted",
                    "change.saved",
                    "change.submitted",
                    "change.edited",
                    "change.withdrawn",
                    "change.expired",
                    "change.reopened",
                    "change.released",
                    "change.unsettled",
                    "change.bypassed",
                    "change.followed_up");

    private final Clock clock;
    private final int cycle;

    /**
     * @param cycle the change's present one; verdicts of older ones no longer count
     */
    ConversationLines(Clock clock, int cycle) {
        this.clock = clock;
        this.cycle = cycle;
    }

    Component said(Comment comment) {
        Paragraph words = new Paragraph();
        words.addClassName("said");
        Mentions.pieces(comment.text(), comment.mentioned()).forEach(piece -> words.add(of(piece)));
        return message(
                        comment.by().displayName(),
                        translate("approval.ui.talk.commented"),
                        comment.at())
                .with(words)
                .draw();
    }

    private static Component of(Piece piece) {
        return switch (piece) {
            case Piece.Text(var text) -> new Span(text);
            case Piece.Named(var person) -> {
                PersonChip chip = new PersonChip(person.displayName());
                chip.addClassName("mention");
                chip.getElement().setAttribute("title", "@" + person.userName());
                yield chip;
            }
        };
    }

    /** A verdict, also one that no longer counts. */
    Component judged(Verdict verdict) {
        String environments =
                verdict.votes().stream()
                        .map(Verdict.Vote::environment)
                        .collect(Collectors.joining(", "));
        Message message =
                message(
                        verdict.person().displayName(),
                        translate("approval.verdict." + Words.lower(verdict.kind()))
                                + " "
                                + environments,
                        verdict.at());
        if (verdict.cycle() < cycle) {
            message.with(
                    Words.styled(translate("approval.ui.verdict.earlier"), "xs", "faint", "block"));
        }
        if (!verdict.reason().isEmpty()) {
            message.with(words(verdict.reason()));
        }
        return message.draw();
    }

    /** What somebody did; of an emergency with their words. */
    Component happened(Entry.Happened happened) {
        String name = happened.by().displayName();
        String did = did(happened.action());
        return SPOKEN.contains(happened.action())
                ? message(name, did, happened.at()).with(words(happened.reason())).draw()
                : line(
                        glyph(happened.action()),
                        translate("approval.ui.talk.happened", name, did),
                        happened.at());
    }

    private static String did(String action) {
        return OWN.contains(action)
                ? translate("approval.ui.talk." + action)
                : translate("audit.action." + action);
    }

    private static Paragraph words(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("said");
        return words;
    }

    Component began(Entry.CycleBegan began) {
        return line(Glyph.REFRESH, translate("approval.ui.talk.cycle", began.cycle()), began.at());
    }

    Component effect(Entry.TookEffect effect) {
        String where = String.join(", ", effect.environments());
        return line(Glyph.OK, translate("approval.ui.talk.effect", where), effect.at());
    }

    private static Glyph glyph(String action) {
        return switch (action) {
            case "change.drafted", "change.saved", "change.edited" -> Glyph.EDIT;
            case "change.submitted" -> Glyph.ARROW_RIGHT;
            case "change.withdrawn", "change.expired" -> Glyph.CANCEL;
            case "change.reopened" -> Glyph.UNDO;
            case "change.released" -> Glyph.CLOCK;
            case "change.bypassed" -> Glyph.BOLT;
            default -> Glyph.CIRCLE;
        };
    }

    private Div line(Glyph glyph, String words, Instant at) {
        Span text = new Span(words + " · ");
        text.add(new RelativeTime(at, clock));
        Div line = new Div(glyph.small(), text);
        line.addClassNames("happened", "xs", "muted");
        return line;
    }

    private Message message(String name, String what, Instant at) {
        Span when = new Span(new RelativeTime(at, clock));
        when.addClassNames("xs", "faint");
        Div head =
                new Div(
                        Words.styled(name + " ", "medium"),
                        Words.styled(what + " · ", "xs", "faint"),
                        when);
        return new Message(name, new Div(head));
    }

    /** Somebody's initials beside what they say. */
    private record Message(String name, Div body) {

        Message with(Component part) {
            body.add(part);
            return this;
        }

        Component draw() {
            Div line = new Div(PersonChip.avatar(name), body);
            line.addClassName("msg");
            return line;
        }
    }
}
