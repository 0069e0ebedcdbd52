package io.colorguard.compliance.story;

import io.colorguard.approval.domain.Gate;
import io.colorguard.compliance.story.ChangeEvidence.Definition;
import io.colorguard.compliance.story.ChangeEvidence.Sides;
import io.colorguard.compliance.story.Story.Chapter;
import java.util.Optional;

/** What the change changes: in words, and what stood and would stand in full. */
final class DifferenceChapter {

    private DifferenceChapter() {}

    static Chapter of(ChangeEvidence evidence, Tongue tongue) {
        Sheet sheet = new Sheet(tongue, "difference");
        evidence.difference().forEach(it -> sheet.said(tongue.say(it)));
        if (evidence.difference().isEmpty()) {
            sheet.sentence("difference.none");
        }
        evidence.change().proposal().killed().restored().stream()
                .sorted()
                .forEach(it -> sheet.sentence("difference.restored", it));
        evidence.change().gates().stream()
                .map(Gate::environment)
                .filter(evidence.change().proposal().killed()::kills)
                .forEach(it -> sheet.sentence("difference.killed", it));
        evidence.definitions().forEach(it -> definition(sheet, tongue, evidence, it));
        return sheet.done();
    }

    private static void definition(
            Sheet sheet, Tongue tongue, ChangeEvidence evidence, Definition definition) {
        String environment = definition.environment();
        if (!definition.json().differ() && !definition.hcl().differ()) {
            return;
        }
        if (environment == null) {
            sheet.heading(tongue.tell("difference.flag"));
        } else {
            sheet.heading(tongue.tell("difference.environment", environment));
            evidence.change().gate(environment).ifPresent(it -> hash(sheet, it, definition));
        }
        texts(sheet, tongue, "json", definition.json());
        texts(sheet, tongue, "hcl", definition.hcl());
    }

    /** Says so where the text is not what the verdicts are bound to. */
    private static void hash(Sheet sheet, Gate gate, Definition definition) {
        boolean same =
                Optional.of(gate.contentHash()).equals(Optional.ofNullable(definition.hash()));
        sheet.sentence(
                same ? "difference.hash" : "difference.hash.other", gate.contentHash().value());
    }

    private static void texts(Sheet sheet, Tongue tongue, String kind, Sides sides) {
        if (!sides.differ()) {
            return;
        }
        sheet.code(tongue.tell("difference.before." + kind), side(tongue, sides.before()))
                .code(tongue.tell("difference.after." + kind), side(tongue, sides.after()));
    }

    private static String side(Tongue tongue, String text) {
        return text.isBlank() ? tongue.tell("difference.nothing") : text.stripTrailing();
    }
}
