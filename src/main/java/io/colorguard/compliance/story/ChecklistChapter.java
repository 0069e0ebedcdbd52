package io.colorguard.compliance.story;

import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.domain.BoardLine;
import io.colorguard.compliance.domain.Checklist;
import io.colorguard.compliance.domain.Entry;
import io.colorguard.compliance.domain.PointState;
import io.colorguard.compliance.story.Story.Chapter;
import io.colorguard.shared.Word;
import java.util.List;
import java.util.Objects;

/** What the change was checked at, all that was said to it, and who signed it off (CMP-1 to 4). */
final class ChecklistChapter {

    private ChecklistChapter() {}

    static Chapter of(ChangeEvidence evidence, Tongue tongue) {
        Sheet sheet = new Sheet(tongue, "checklist");
        evidence.dossier()
                .checklist()
                .ifPresentOrElse(
                        list -> {
                            sheet.sentence("checklist.content", list.content().value());
                            for (Phase phase : Phase.values()) {
                                phase(sheet, tongue, evidence, list, phase);
                            }
                        },
                        () -> sheet.sentence("checklist.none"));
        sheet.table(
                "checklist.entries",
                evidence.entries().stream()
                        .filter(it -> !(it instanceof Entry.OfCriterion))
                        .map(it -> new EntryWords(tongue, evidence.dossier()).row(it))
                        .toList(),
                "checklist.when",
                "checklist.said",
                "checklist.shown");
        return sheet.done();
    }

    private static void phase(
            Sheet sheet, Tongue tongue, ChangeEvidence evidence, Checklist list, Phase phase) {
        List<Checkpoint> points = list.list().of(phase);
        if (points.isEmpty()) {
            return;
        }
        sheet.heading(tongue.say("shell.phase." + phase.word()));
        points.forEach(point ->
                sheet.said(
                        tongue.tell(
                                "checklist.point",
                                EntryWords.point(tongue, point),
                                state(tongue, list.state(point)))));
        list.signOff(phase)
                .map(Entry::note)
                .ifPresentOrElse(
                        note ->
                                sheet.sentence(
                                        "checklist.signed",
                                        note.by(),
                                        note.at(),
                                        note.content().value()),
                        () -> sheet.sentence("checklist.unsigned"));
        BoardLine.of(evidence.dossier()).stream()
                .filter(line -> line.phase() == phase && phase == Phase.POST_DEPLOYMENT)
                .filter(line -> line.due() != null)
                .forEach(line ->
                        sheet.sentence(
                                line.isOverdue(evidence.at())
                                        ? "checklist.overdue"
                                        : "checklist.due",
                                Objects.requireNonNull(line.due())));
    }

    private static String state(Tongue tongue, PointState state) {
        return switch (state) {
            case PointState.Open it -> tongue.tell("point.open." + Word.of(it.why()));
            case PointState.MetByRecord it ->
                    tongue.tell("point.record", tongue.orNone(it.record().words()));
            case PointState.MetByHand(var said) ->
                    tongue.tell("point.met", said.note().by(), said.note().at());
            case PointState.NotApplicable(var said, var officer) ->
                    officer == null
                            ? tongue.tell("point.unconfirmed", said.note().by())
                            : tongue.tell("point.not_applicable", said.note().by(), officer);
        };
    }
}
