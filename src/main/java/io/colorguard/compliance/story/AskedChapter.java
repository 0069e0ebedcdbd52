package io.colorguard.compliance.story;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.compliance.story.Story.Chapter;
import io.colorguard.shared.Word;
import java.util.stream.Collectors;

/** What was asked for, by whom, when and why. */
final class AskedChapter {

    private AskedChapter() {}

    static Chapter of(ChangeEvidence evidence, Tongue tongue) {
        ChangeRequest change = evidence.change();
        String flag = change.proposal().flag().value();
        String own = change.wording().title();
        ReleaseWindow window = change.wording().window();
        return new Sheet(tongue, "asked")
                .fact("asked.change", change.id().toString())
                .fact("asked.flag", flag)
                .fact("asked.kind", tongue.tell("kind." + Word.of(change.proposal().kind())))
                .fact(
                        "asked.title",
                        own.isEmpty()
                                ? tongue.say(
                                        "approval.title." + Word.of(change.proposal().kind()), flag)
                                : own)
                .fact("asked.reason", tongue.orNone(change.wording().reason()))
                .fact("asked.author", tongue.name(change.contributors().author()))
                .fact(
                        "asked.contributors",
                        change.contributors().people().stream()
                                .map(tongue::name)
                                .collect(Collectors.joining(", ")))
                .fact("asked.created", tongue.moment(change.createdAt()))
                .fact("asked.submitted", tongue.moment(change.submittedAt()))
                .fact(
                        "asked.window",
                        window == null
                                ? tongue.tell("asked.window.none")
                                : tongue.tell("asked.window.is", window.opens(), window.closes()))
                .fact(
                        "asked.state",
                        tongue.tell(
                                "asked.state.since",
                                tongue.word("approval.state", change.state().name()),
                                change.state().since()))
                .fact("asked.cycle", Integer.toString(change.cycle()))
                .done();
    }
}
