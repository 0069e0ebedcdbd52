package io.colorguard.compliance.story;

import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.Comment;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.compliance.story.Story.Chapter;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who the people of the story are beyond their names (IDN-1), and how to read it. */
final class PeopleChapter {

    private PeopleChapter() {}

    static Chapter of(ChangeEvidence evidence, Tongue tongue) {
        Map<PersonId, Person> people = new LinkedHashMap<>();
        everybody(evidence).forEach(it -> people.putIfAbsent(it.id(), it));
        return new Sheet(tongue, "people")
                .table(
                        "people.people",
                        people.values().stream().map(it -> row(tongue, it)).toList(),
                        "people.name",
                        "people.subject",
                        "people.issuer")
                .sentence("people.records")
                .sentence("people.times")
                .sentence("people.characters")
                .sentence("people.kept")
                .done();
    }

    private static Stream<Person> everybody(ChangeEvidence evidence) {
        BreakGlass glass = evidence.glass();
        return Stream.of(
                        evidence.change().contributors().people().stream(),
                        evidence.change().verdicts().stream().map(Verdict::person),
                        evidence.entries().stream().map(it -> it.note().by()),
                        evidence.talk().revisions().stream().map(RevisionEntry::actor),
                        evidence.talk().comments().stream().map(Comment::by),
                        glass == null ? Stream.<Person>of() : Stream.of(glass.by()),
                        glass == null || glass.followUp() == null
                                ? Stream.<Person>of()
                                : Stream.of(glass.followUp().by()),
                        evidence.delivery().exports().stream().map(it -> it.export().by()),
                        evidence.delivery().stays().stream().map(it -> it.deployment().by()))
                .flatMap(it -> it);
    }

    private static List<String> row(Tongue tongue, Person person) {
        return List.of(tongue.name(person), person.id().subject(), person.id().issuer());
    }
}
