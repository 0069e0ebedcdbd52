package io.colorguard.catalog.domain;

import io.colorguard.catalog.domain.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Treatments, their configurations and the default treatment of one part (CFG-1, CFG-3). */
final class TreatmentRules {

    static final int FEWEST = 2;
    static final int MOST = 20;

    /** Most bytes of a treatment's configurations: the portal's own limit. */
    static final int MOST_BYTES = 8 * 1024;

    private static final String STAND_IN = "baseline";

    private final Part part;
    private final FlagContent content;
    private final Findings findings;

    TreatmentRules(Part part, FlagContent content, Findings findings) {
        this.part = part;
        this.content = content;
        this.findings = findings;
    }

    void check() {
        if (part.own().treatments() != null) {
            count(part.ownTreatments().size());
            for (int i = 0; i < part.ownTreatments().size(); i++) {
                name(i, part.ownTreatments().get(i).name());
                configurations(i, part.ownTreatments().get(i).configurations());
                AboutRules.text(
                        part.at("treatments", i, "description"),
                        part.ownTreatments().get(i).description(),
                        Naming.LONGEST_TEXT,
                        findings);
            }
        }
        defaultTreatment();
    }

    private void count(int treatments) {
        if (treatments < FEWEST || treatments > MOST) {
            findings.error(
                    "CFG-1", "treatments.count", part.at("treatments"), treatments, FEWEST, MOST);
        }
    }

    private void name(int index, String name) {
        String field = part.at("treatments", index, "name");
        if (!Naming.isName(name)) {
            findings.error("CFG-1", "treatment.name", field, name, Naming.LONGEST_NAME);
        } else if (Naming.isReservedTreatment(name)) {
            String free = Naming.free(STAND_IN, this::isTaken);
            findings.error(
                    new Fix.RenameTreatment(name, free),
                    "CFG-1",
                    "treatment.reserved",
                    field,
                    name);
        }
        List<Treatment> before = part.ownTreatments().subList(0, index);
        if (before.stream().anyMatch(t -> t.name().equals(name))) {
            findings.error("CFG-1", "treatment.twice", field, name);
        }
    }

    /** A name is only free when no environment uses it. */
    private boolean isTaken(String name) {
        return Part.of(content).stream().anyMatch(any -> any.declaresTreatment(name));
    }

    private void configurations(int index, String configurations) {
        String field = part.at("treatments", index, "configurations");
        int bytes = configurations.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            findings.error("CFG-1", "configurations.too_large", field, bytes, MOST_BYTES);
        } else if (!configurations.isEmpty()
                && JsonText.read(configurations) instanceof JsonText.Wrong(var fault, int offset)) {
            findings.error(
                    "CFG-1",
                    "configurations." + fault.name().toLowerCase(Locale.ROOT),
                    field,
                    offset + 1);
        }
    }

    private void defaultTreatment() {
        String name = part.effective().defaultTreatment();
        if (!part.declaresTreatment(name)) {
            boolean written = part.own().defaultTreatment() != null;
            findings.error(
                    part.isBase() ? "CFG-1" : "CFG-3",
                    written ? "default_treatment.unknown" : "treatments.without_default",
                    part.at(written ? "default_treatment" : "treatments"),
                    name);
        }
    }
}
