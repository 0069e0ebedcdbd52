package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.Checkpoint.Proof;
import io.colorguard.approval.domain.CheckpointList;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.domain.Checklist.PhaseState;
import io.colorguard.compliance.domain.PointState.Shown;
import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Presence;
import io.colorguard.identity.Role;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A checklist to which people say things, one after the other. */
final class ChecklistStory {

    static final String OFFICER = "olga";
    static final String AUTHOR = "anna";
    static final Presence HERE = new Presence(Source.BROWSER, null, true, null);

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Proof, Shown> records = new EnumMap<>(Proof.class);
    private final Set<Phase> open = EnumSet.allOf(Phase.class);
    private ContentHash content = hash("begun");
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    /** Somebody in the story. */
    final class Somebody {

        private final Speaker speaker;

        private Somebody(Speaker speaker) {
            this.speaker = speaker;
        }

        Outcome<Entry> asks(Function<ChecklistRules, Outcome<Entry>> question) {
            return question.apply(new ChecklistRules(checklist(), speaker, open));
        }

        void says(Function<ChecklistRules, Outcome<Entry>> words) {
            entries.add(asks(words).require());
        }

        void meets(String point) {
            says(rules -> rules.met(point, new Evidence.Text("See the report")));
        }

        void meetsAll(Phase phase) {
            checklist().list().of(phase).stream()
                    .filter(point -> point.proof().isByHand())
                    .map(Checkpoint::key)
                    .forEach(this::meets);
        }

        void signsOff(Phase phase) {
            says(rules -> rules.signOff(phase, content));
        }
    }

    Somebody by(String name) {
        now = now.plusSeconds(60);
        Set<Role> roles =
                name.equals(OFFICER) ? Set.of(Role.COMPLIANCE_OFFICER) : Set.of(Role.DEVELOPER);
        return new Somebody(new Speaker(person(name), roles, name.equals(AUTHOR), HERE, now));
    }

    /** Somebody with other roles, or who wrote the change. */
    Somebody by(String name, boolean contributor, Role... roles) {
        return new Somebody(new Speaker(person(name), Set.of(roles), contributor, HERE, now));
    }

    Person person(String name) {
        return new Person(new PersonId("story", name), name, name);
    }

    void content(String words) {
        content = hash(words);
    }

    ContentHash content() {
        return content;
    }

    void record(Proof proof, String words) {
        records.put(proof, new Shown(words, content));
    }

    void closes(Phase phase) {
        open.remove(phase);
    }

    Checklist checklist() {
        return new Checklist(
                new ChangeId(1), CheckpointList.ofStrategy(), content, records, entries);
    }

    PointState state(String point) {
        return checklist().state(checklist().list().find(point).orElseThrow());
    }

    PhaseState phase(Phase phase) {
        return checklist().state(phase);
    }

    static ContentHash hash(String words) {
        return ContentHash.of(words.getBytes(StandardCharsets.UTF_8));
    }
}
