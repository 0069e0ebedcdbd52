package io.colorguard.compliance.application;

import io.colorguard.compliance.domain.Assurance;
import io.colorguard.compliance.domain.ChecklistRules;
import io.colorguard.compliance.domain.Dossier;
import io.colorguard.compliance.domain.Measurement;
import io.colorguard.compliance.domain.PromotionRules;
import io.colorguard.compliance.domain.Speaker;
import io.colorguard.identity.Permission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a change owes, as one person reads it, with the rules that tell what they may say to it.
 *
 * @param held which of {@link #ASKED} they hold in its workspace
 * @param measured what was measured for the change and stands, where it carries a checklist
 */
public record DossierReading(
        Dossier dossier, Speaker speaker, Set<Permission> held, List<Measurement> measured) {

    /** What lets somebody say anything to a checklist or a promotion. */
    static final Set<Permission> ASKED =
            Set.of(
                    Permission.COMPLIANCE_EVIDENCE,
                    Permission.COMPLIANCE_SIGN,
                    Permission.CHANGE_APPROVE);

    public DossierReading {
        held = Set.copyOf(held);
        measured = List.copyOf(measured);
    }

    /** Whether they bring evidence and justifications. */
    public boolean answers() {
        return held.contains(Permission.COMPLIANCE_EVIDENCE);
    }

    /** Whether they confirm and sign off. */
    public boolean signs() {
        return held.contains(Permission.COMPLIANCE_SIGN);
    }

    /** Whether they waive criteria. */
    public boolean waives() {
        return held.contains(Permission.CHANGE_APPROVE);
    }

    public Optional<ChecklistRules> checklist() {
        return dossier.checklist()
                .map(list ->
                        new ChecklistRules(list, speaker, new Assurance(dossier.change()).open()));
    }

    public Optional<PromotionRules> promotion() {
        return dossier.promotion()
                .map(promotion ->
                        new PromotionRules(
                                promotion, speaker, dossier.change().state().name().isEditable()));
    }
}
