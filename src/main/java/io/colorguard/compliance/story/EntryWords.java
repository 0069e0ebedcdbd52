package io.colorguard.compliance.story;

import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.compliance.domain.Dossier;
import io.colorguard.compliance.domain.Entry;
import io.colorguard.compliance.domain.Evidence;
import java.util.List;

/** What was said to a checklist or a promotion, each as it was said. */
record EntryWords(Tongue tongue, Dossier dossier) {

    /** When, who said what to what, and what they showed. */
    List<String> row(Entry entry) {
        return List.of(
                tongue.moment(entry.note().at()),
                tongue.tell("entry." + kind(entry), entry.note().by(), about(entry)),
                tongue.tell("entry.shown", shown(entry), entry.note().content().value()));
    }

    static String point(Tongue tongue, Checkpoint point) {
        return point.isOfStrategy()
                ? tongue.say("approval.checkpoint." + point.key())
                : point.title();
    }

    private String about(Entry entry) {
        return switch (entry) {
            case Entry.OfPoint it ->
                    dossier.checklist()
                            .flatMap(list -> list.list().find(it.point()))
                            .map(point -> point(tongue, point))
                            .orElse(it.point());
            case Entry.OfPhase it -> tongue.say("shell.phase." + it.phase().word());
            case Entry.OfCriterion it -> tongue.say("approval.criterion." + it.criterion().word());
        };
    }

    private static String kind(Entry entry) {
        return switch (entry) {
            case Entry.Met _ -> "met";
            case Entry.NotApplicable _ -> "not_applicable";
            case Entry.Confirmed _ -> "confirmed";
            case Entry.Reopened _ -> "reopened";
            case Entry.SignedOff _ -> "signed_off";
            case Entry.SignOffWithdrawn _ -> "withdrawn";
            case Entry.Attested _ -> "attested";
            case Entry.Waived _ -> "waived";
        };
    }

    private String shown(Entry entry) {
        return switch (entry) {
            case Entry.Met it -> shown(it.evidence());
            case Entry.Attested it -> shown(it.evidence());
            case Entry.NotApplicable it -> it.why();
            case Entry.Reopened it -> it.why();
            case Entry.SignOffWithdrawn it -> it.why();
            case Entry.Waived it -> it.why();
            case Entry.Confirmed _, Entry.SignedOff _ -> tongue.tell("none");
        };
    }

    private String shown(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Text(var text) -> text;
            case Evidence.Link(var address, var title) ->
                    title.isEmpty() ? address.toString() : title + " " + address;
            case Evidence.File(var name, var type, long size, var hash) ->
                    tongue.tell("entry.file", name, type, size, hash.value());
        };
    }
}
