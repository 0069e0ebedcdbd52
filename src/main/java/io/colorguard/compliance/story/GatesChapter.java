package io.colorguard.compliance.story;

import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.GateWhy;
import io.colorguard.compliance.story.Story.Chapter;
import java.util.List;

/** What each environment asked, what asked for it, and how that was met (APR-14, APR-15). */
final class GatesChapter {

    private GatesChapter() {}

    static Chapter of(ChangeEvidence evidence, Tongue tongue) {
        Sheet sheet = new Sheet(tongue, "gates");
        List<Gate> gates = evidence.change().gates();
        if (gates.isEmpty()) {
            sheet.sentence("gates.none");
        }
        gates.forEach(gate -> gate(sheet, tongue, gate));
        evidence.change()
                .untouched()
                .forEach(it -> sheet.heading(it).said(tongue.say("approval.passage.not_required")));
        return sheet.done();
    }

    private static void gate(Sheet sheet, Tongue tongue, Gate gate) {
        List<GateWhy.Sentence> why = GateWhy.of(gate);
        sheet.heading(
                        tongue.tell(
                                "gates.gate",
                                gate.environment(),
                                tongue.word("approval.tier", gate.judgement().tier())))
                .fact("gates.asks", tongue.say(GateWhy.requirement(gate.requirement())))
                .fact("gates.cause", tongue.say(why.getFirst()));
        why.stream().skip(1).forEach(sentence -> sheet.fact("gates.by", tongue.say(sentence)));
        sheet.fact("gates.base", gate.baseHash().value())
                .fact("gates.content", gate.contentHash().value())
                .fact("gates.cycle", Integer.toString(gate.cycle()))
                .fact("gates.state", state(tongue, gate))
                .fact(
                        "gates.applied",
                        gate.isApplied()
                                ? tongue.moment(gate.appliedAt())
                                : tongue.tell("gates.waiting"));
    }

    private static String state(Tongue tongue, Gate gate) {
        return gate.passage() == null
                ? tongue.word("compliance.story.gates.state", gate.state())
                : tongue.word("approval.passage", gate.passage());
    }
}
