package io.colorguard.compliance.story;

import io.colorguard.compliance.domain.BoardLine;
import io.colorguard.compliance.story.Passage.Table;
import io.colorguard.compliance.story.Story.Chapter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The officers' board on paper, as it stood at a moment (CMP-6). */
public final class BoardStory {

    private BoardStory() {}

    /**
     * The board of a workspace.
     *
     * @param lines those that are shown
     * @param total how many there are
     */
    public static Story tell(
            String workspace, List<BoardLine> lines, int total, Instant at, Tongue tongue) {
        String title = tongue.tell("board.title", workspace);
        return new Story(
                title,
                tongue.tell("board.about", total, lines.size(), at),
                List.of(
                        new Chapter(
                                tongue.say("compliance.ui.board.lists"),
                                List.of(table(lines, at, tongue)))));
    }

    private static Table table(List<BoardLine> lines, Instant at, Tongue tongue) {
        return new Table(
                tongue.tell("board.order"),
                Stream.of("due", "flag", "phase", "points", "owner", "author", "state")
                        .map(column -> tongue.say("compliance.ui.column." + column))
                        .toList(),
                lines.stream().map(line -> row(line, at, tongue)).toList());
    }

    private static List<String> row(BoardLine line, Instant at, Tongue tongue) {
        String due = line.due() == null ? "" : tongue.moment(line.due());
        return List.of(
                line.isOverdue(at) ? tongue.tell("board.overdue", due) : due,
                line.flag() + "\n" + line.change(),
                tongue.word("shell.phase", line.phase()),
                tongue.say("compliance.ui.tally", line.points() - line.open(), line.points()),
                line.owner(),
                line.author().displayName(),
                tongue.word("compliance.ui.phase", line.state()));
    }
}
