package io.colorguard.approval.api;

import io.colorguard.approval.api.ChangeAnswer.FindingAnswer;
import io.colorguard.approval.api.ChangeAnswer.GateAnswer;
import io.colorguard.approval.api.ChangeAnswer.LineAnswer;
import io.colorguard.approval.api.ChangeAnswer.ListAnswer;
import io.colorguard.approval.api.ChangeAnswer.ListedGate;
import io.colorguard.approval.api.ChangeAnswer.SeatAnswer;
import io.colorguard.approval.api.ChangeAnswer.VerdictAnswer;
import io.colorguard.approval.api.ChangeAnswer.WaitAnswer;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.application.GateOutlook;
import io.colorguard.approval.application.GateOutlook.Seat;
import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.domain.ChangeKind;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeSummary;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Hold;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.approval.domain.Verdict.Vote;
import io.colorguard.catalog.domain.Finding;
import io.colorguard.catalog.domain.FlagWriter;
import io.colorguard.identity.Person;
import io.colorguard.shared.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes as the API tells them. */
@Component
class ChangeJson {

    private final Sentences sentences;

    ChangeJson(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The change, with what was noted while it was read besides what its content shows. */
    ChangeAnswer of(ChangeDetails details, List<Finding> notes) {
        ChangeRequest change = details.change();
        boolean removal = change.proposal().kind() == ChangeKind.REMOVE;
        return new ChangeAnswer(
                change.id().toString(),
                change.state().name().word(),
                Word.of(change.proposal().kind()),
                change.proposal().flag().value(),
                change.wording().title(),
                change.wording().reason(),
                change.version(),
                change.cycle(),
                change.contributors().author().userName(),
                names(change.contributors().people()),
                change.createdAt(),
                change.submittedAt(),
                change.proposal().baseVersion(),
                removal ? null : FlagWriter.plain(change.proposal().after()),
                WantedWindow.of(change.wording().window()),
                change.proposal().killed().restored().stream().sorted().toList(),
                change.submittedAt() == null ? List.of() : change.untouched(),
                details.gates().stream().map(this::gate).toList(),
                change.verdicts().stream().map(ChangeJson::verdict).toList(),
                Stream.concat(details.findings().stream(), notes.stream())
                        .distinct()
                        .map(this::finding)
                        .toList());
    }

    private GateAnswer gate(GateOutlook outlook) {
        Gate gate = outlook.gate();
        return new GateAnswer(
                gate.environment(),
                Word.of(gate.judgement().tier()),
                gate.requirement().level().word(),
                Word.of(gate.state()),
                gate.passage() == null ? null : Word.of(gate.passage()),
                gate.contentHash().value(),
                gate.baseHash().value(),
                sentences.text(outlook.why()),
                gate.judgement().policyVersion(),
                gate.appliedAt(),
                sentences.text(outlook.lower()),
                waits(outlook.hold()),
                outlook.seats().stream().map(ChangeJson::seat).toList());
    }

    private static @Nullable WaitAnswer waits(@Nullable Hold hold) {
        return hold == null
                ? null
                : new WaitAnswer(Word.of(hold.reason()), hold.until(), hold.said());
    }

    private static SeatAnswer seat(Seat seat) {
        return new SeatAnswer(
                Word.of(seat.quorum().role()),
                seat.quorum().count(),
                seat.missing(),
                names(seat.agreed()),
                names(seat.candidates()));
    }

    private static VerdictAnswer verdict(Verdict verdict) {
        Map<String, String> hashes = new LinkedHashMap<>();
        verdict.votes().forEach(v -> hashes.put(v.environment(), v.contentHash().value()));
        return new VerdictAnswer(
                Word.of(verdict.kind()),
                verdict.person().userName(),
                verdict.votes().stream().map(Vote::role).distinct().map(Word::of).toList(),
                hashes,
                verdict.cycle(),
                verdict.reason(),
                verdict.at());
    }

    private FindingAnswer finding(Finding finding) {
        return new FindingAnswer(
                Word.of(finding.severity()),
                finding.rule(),
                finding.field(),
                sentences.text(finding));
    }

    static ListAnswer of(Inbox.Page page) {
        return new ListAnswer(page.lines().stream().map(ChangeJson::line).toList(), page.total());
    }

    private static LineAnswer line(ChangeSummary line) {
        return new LineAnswer(
                line.id().toString(),
                line.state().name().word(),
                Word.of(line.kind()),
                line.flag().value(),
                line.wording().title(),
                line.wording().reason(),
                line.author().userName(),
                line.createdAt(),
                line.submittedAt(),
                line.gates().stream()
                        .map(gate ->
                                new ListedGate(
                                        gate.environment(),
                                        gate.level().word(),
                                        Word.of(gate.state())))
                        .toList());
    }

    private static List<String> names(List<Person> people) {
        return people.stream().map(Person::userName).toList();
    }
}
