package io.colorguard.compliance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.colorguard.compliance.domain.BoardLine;
import io.colorguard.compliance.domain.Checklist.PhaseState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Rows of the board in the reader's words; overdue is said before all else. */
record BoardWords(Clock clock, Locale locale) {

    private static final Duration SOON = Duration.ofDays(3);

    String phase(BoardLine line) {
        return Words.of(line.phase());
    }

    /** How many points are closed. */
    String points(BoardLine line) {
        return translate("compliance.ui.tally", line.points() - line.open(), line.points());
    }

    /** "5 d over" or "in 3 d"; nothing once it is signed off. */
    String due(BoardLine line) {
        Instant due = line.due();
        if (due == null || line.state() == PhaseState.SIGNED_OFF) {
            return "";
        }
        Instant now = clock.instant();
        return line.isOverdue(now)
                ? translate(
                        "compliance.ui.due.over",
                        Moments.duration(Duration.between(due, now), locale))
                : Moments.relative(due, now, locale);
    }

    String exact(BoardLine line) {
        Instant due = line.due();
        return due == null ? "" : Moments.exact(due, locale);
    }

    String dueStyle(BoardLine line) {
        return switch (look(line)) {
            case BLOCKED -> "blocked";
            case ATTENTION -> "attention";
            default -> "";
        };
    }

    String style(BoardLine line) {
        return look(line).name().toLowerCase(Locale.ROOT);
    }

    private Look look(BoardLine line) {
        Instant now = clock.instant();
        Instant due = line.due();
        if (line.isOverdue(now)) {
            return Look.BLOCKED;
        }
        return switch (line.state()) {
            case SIGNED_OFF -> Look.OK;
            case READY -> Look.INFO;
            case OPEN ->
                    due != null && due.isBefore(now.plus(SOON)) ? Look.ATTENTION : Look.NEUTRAL;
        };
    }

    Glyph glyph(BoardLine line) {
        return switch (look(line)) {
            case BLOCKED -> Glyph.CANCEL;
            case ATTENTION -> Glyph.CLOCK;
            case OK -> Glyph.OK;
            case INFO -> Glyph.EDIT;
            default -> Glyph.CIRCLE;
        };
    }

    /** What is overdue says so, and whether it waits for the officer alone. */
    String state(BoardLine line) {
        String state =
                translate("compliance.ui.phase." + line.state().name().toLowerCase(Locale.ROOT));
        return line.isOverdue(clock.instant()) ? translate("compliance.ui.overdue", state) : state;
    }
}
