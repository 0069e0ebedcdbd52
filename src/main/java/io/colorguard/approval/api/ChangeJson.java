package io.colorguard.approval.api;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    Map<String, @Nullable Object> of(ChangeDetails details, List<Finding> notes) {
        ChangeRequest change = details.change();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", change.id().toString());
        json.put("state", change.state().name().word());
        json.put("kind", word(change.proposal().kind()));
        json.put("flag", change.proposal().flag().value());
        json.put("title", change.wording().title());
        json.put("reason", change.wording().reason());
        json.put("version", change.version());
        json.put("cycle", change.cycle());
        json.put("author", change.contributors().author().userName());
        json.put("contributors", names(change.contributors().people()));
        json.put("created_at", change.createdAt());
        json.put("submitted_at", change.submittedAt());
        json.put("base_version", change.proposal().baseVersion());
        json.put(
                "proposal",
                change.proposal().kind() == ChangeKind.REMOVE
                        ? null
                        : FlagWriter.plain(change.proposal().after()));
        json.put("window", WantedWindow.of(change.wording().window()));
        json.put("restores", change.proposal().killed().restored().stream().sorted().toList());
        json.put("notRequired", change.submittedAt() == null ? List.of() : change.untouched());
        json.put("gates", details.gates().stream().map(this::gate).toList());
        json.put("verdicts", change.verdicts().stream().map(ChangeJson::verdict).toList());
        json.put(
                "findings",
                Stream.concat(details.findings().stream(), notes.stream())
                        .distinct()
                        .map(this::finding)
                        .toList());
        return json;
    }

    private Map<String, @Nullable Object> gate(GateOutlook outlook) {
        Gate gate = outlook.gate();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("environment", gate.environment());
        json.put("tier", word(gate.judgement().tier()));
        json.put("requirement", gate.requirement().level().word());
        json.put("state", word(gate.state()));
        json.put("outcome", gate.passage() == null ? null : word(gate.passage()));
        json.put("contentHash", gate.contentHash().value());
        json.put("baseHash", gate.baseHash().value());
        json.put("why", sentences.text(outlook.why()));
        json.put("policyVersion", gate.judgement().policyVersion());
        json.put("appliedAt", gate.appliedAt());
        json.put("lower", sentences.text(outlook.lower()));
        json.put("waits", waits(outlook.hold()));
        json.put("needs", outlook.seats().stream().map(ChangeJson::seat).toList());
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> waits(@Nullable Hold hold) {
        if (hold == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("reason", word(hold.reason()));
        json.put("until", hold.until());
        json.put("freeze", hold.said());
        return json;
    }

    private static Map<String, Object> seat(Seat seat) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("role", word(seat.quorum().role()));
        json.put("count", seat.quorum().count());
        json.put("missing", seat.missing());
        json.put("approved", names(seat.agreed()));
        json.put("candidates", names(seat.candidates()));
        return json;
    }

    private static Map<String, Object> verdict(Verdict verdict) {
        Map<String, Object> hashes = new LinkedHashMap<>();
        verdict.votes().forEach(v -> hashes.put(v.environment(), v.contentHash().value()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", word(verdict.kind()));
        json.put("by", verdict.person().userName());
        json.put(
                "roles",
                verdict.votes().stream().map(Vote::role).distinct().map(ChangeJson::word).toList());
        json.put("contentHashes", hashes);
        json.put("cycle", verdict.cycle());
        json.put("reason", verdict.reason());
        json.put("at", verdict.at());
        return json;
    }

    private Map<String, Object> finding(Finding finding) {
        return Map.of(
                "severity", word(finding.severity()),
                "rule", finding.rule(),
                "field", finding.field(),
                "message", sentences.text(finding));
    }

    static Map<String, Object> of(Inbox.Page page) {
        return Map.of(
                "changes", page.lines().stream().map(ChangeJson::line).toList(),
                "total", page.total());
    }

    private static Map<String, @Nullable Object> line(ChangeSummary line) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", line.id().toString());
        json.put("state", line.state().name().word());
        json.put("kind", word(line.kind()));
        json.put("flag", line.flag().value());
        json.put("title", line.wording().title());
        json.put("reason", line.wording().reason());
        json.put("author", line.author().userName());
        json.put("created_at", line.createdAt());
        json.put("submitted_at", line.submittedAt());
        json.put(
                "gates",
                line.gates().stream()
                        .map(gate ->
                                Map.of(
                                        "environment", gate.environment(),
                                        "requirement", gate.level().word(),
                                        "state", word(gate.state())))
                        .toList());
        return json;
    }

    private static List<String> names(List<Person> people) {
        return people.stream().map(Person::userName).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
