package io.colorguard.compliance.story;

import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Comment;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.compliance.domain.Dossier;
import io.colorguard.compliance.domain.Entry;
import io.colorguard.notification.domain.Saying;
import io.colorguard.shared.ContentHash;
import io.colorguard.terraform.application.ChangeDelivery;
import io.colorguard.workspace.domain.Workspace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the records hold of a change, as it stood at one moment (CMP-7).
 *
 * @param difference what it changes, in words
 * @param entries all that was ever said to its checklist and its promotion, oldest first
 * @param glass the emergency that made it, null for none
 * @param at the moment
 */
public record ChangeEvidence(
        Workspace workspace,
        ChangeRequest change,
        List<Saying> difference,
        List<Definition> definitions,
        Dossier dossier,
        List<Entry> entries,
        Talk talk,
        @Nullable BreakGlass glass,
        ChangeDelivery delivery,
        Instant at) {

    public ChangeEvidence {
        difference = List.copyOf(difference);
        definitions = List.copyOf(definitions);
        entries = List.copyOf(entries);
    }

    /**
     * What was done to the change and said of it.
     *
     * @param revisions oldest first
     * @param comments oldest first
     */
    public record Talk(List<RevisionEntry> revisions, List<Comment> comments) {
        public Talk {
            revisions = List.copyOf(revisions);
            comments = List.copyOf(comments);
        }
    }

    /**
     * A definition that the change writes anew.
     *
     * @param environment null for the flag itself, which is delivered once
     * @param hash SHA-256 of the canonical JSON after the change; null for the flag itself
     */
    public record Definition(
            @Nullable String environment, Sides json, Sides hcl, @Nullable ContentHash hash) {}

    /** A text before and after; empty where nothing stands. */
    public record Sides(String before, String after) {
        boolean differ() {
            return !before.equals(after);
        }
    }
}
