package io.colorguard.compliance.persistence;

import static java.util.Objects.requireNonNull;

import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.domain.Entry;
import io.colorguard.compliance.domain.Entry.Note;
import io.colorguard.compliance.domain.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its columns have it.
 *
 * @param about key of the point, or name of the phase or criterion
 * @param evidence as JSON, where there is some
 */
record EntryRow(Kind kind, String about, String words, @Nullable String evidence) {

    /** The sorts of entry. */
    enum Kind {
        MET,
        NOT_APPLICABLE,
        CONFIRMED,
        REOPENED,
        SIGNED_OFF,
        SIGN_OFF_WITHDRAWN,
        ATTESTED,
        WAIVED
    }

    static EntryRow of(Entry entry) {
        return switch (entry) {
            case Entry.Met it -> shown(Kind.MET, it.point(), it.evidence());
            case Entry.NotApplicable it -> said(Kind.NOT_APPLICABLE, it.point(), it.why());
            case Entry.Confirmed it -> said(Kind.CONFIRMED, it.point(), "");
            case Entry.Reopened it -> said(Kind.REOPENED, it.point(), it.why());
            case Entry.SignedOff it -> said(Kind.SIGNED_OFF, it.phase().name(), "");
            case Entry.SignOffWithdrawn it ->
                    said(Kind.SIGN_OFF_WITHDRAWN, it.phase().name(), it.why());
            case Entry.Attested it -> shown(Kind.ATTESTED, it.criterion().name(), it.evidence());
            case Entry.Waived it -> said(Kind.WAIVED, it.criterion().name(), it.why());
        };
    }

    private static EntryRow said(Kind kind, String about, String words) {
        return new EntryRow(kind, about, words, null);
    }

    private static EntryRow shown(Kind kind, String about, Evidence evidence) {
        return new EntryRow(kind, about, "", EvidenceDocument.write(evidence));
    }

    Entry read(Note note) {
        return switch (kind) {
            case MET -> new Entry.Met(note, about, shown());
            case NOT_APPLICABLE -> new Entry.NotApplicable(note, about, words);
            case CONFIRMED -> new Entry.Confirmed(note, about);
            case REOPENED -> new Entry.Reopened(note, about, words);
            case SIGNED_OFF -> new Entry.SignedOff(note, Phase.valueOf(about));
            case SIGN_OFF_WITHDRAWN ->
                    new Entry.SignOffWithdrawn(note, Phase.valueOf(about), words);
            case ATTESTED -> new Entry.Attested(note, Criterion.valueOf(about), shown());
            case WAIVED -> new Entry.Waived(note, Criterion.valueOf(about), words);
        };
    }

    private Evidence shown() {
        return EvidenceDocument.read(requireNonNull(evidence));
    }
}
