package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.colorguard.approval.application.GateOutlook;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Passage;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;

/** How gates look: colour, sign and word of where each stands. */
final class GateLooks {

    private GateLooks() {}

    static Look look(GateOutlook outlook) {
        Gate gate = outlook.gate();
        return switch (gate.state()) {
            case OPEN -> Look.ATTENTION;
            case PASSED -> {
                if (isBypassed(gate)) {
                    yield Look.BLOCKED;
                }
                yield isHeld(outlook) ? Look.ATTENTION : Look.OK;
            }
            case REFUSED -> Look.BLOCKED;
        };
    }

    static Glyph glyph(GateOutlook outlook) {
        Gate gate = outlook.gate();
        return switch (gate.state()) {
            case PASSED -> {
                if (isBypassed(gate)) {
                    yield Glyph.BOLT;
                }
                yield isHeld(outlook) ? Glyph.CLOCK : Glyph.OK;
            }
            case REFUSED -> Glyph.CANCEL;
            case OPEN -> glyph(gate.requirement().level());
        };
    }

    /** Nobody agreed to what an emergency did, so it bears no tick (APR-15). */
    private static boolean isBypassed(Gate gate) {
        return gate.passage() == Passage.BYPASSED;
    }

    /** Whoever was asked agreed, and yet it does not go ahead (CMP-2, PRO-4). */
    private static boolean isHeld(GateOutlook outlook) {
        return outlook.gate().state() == Gate.State.PASSED && !outlook.waits().isEmpty();
    }

    /** The strategy's sign for a requirement. */
    static Glyph glyph(Requirement.Level level) {
        return switch (level) {
            case AUTOMATIC -> Glyph.OK;
            case PEER_REVIEW -> Glyph.PEER;
            case MANAGEMENT_APPROVAL -> Glyph.LOCK;
            case BLOCKED -> Glyph.CANCEL;
        };
    }

    static String state(GateOutlook outlook) {
        Gate gate = outlook.gate();
        if (isHeld(outlook)) {
            return translate("approval.ui.gate.held");
        }
        return translate(
                gate.isApplied()
                        ? "approval.ui.gate.applied"
                        : "approval.gate." + Words.lower(gate.state()));
    }
}
