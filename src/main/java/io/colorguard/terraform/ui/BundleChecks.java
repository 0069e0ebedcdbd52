package io.colorguard.terraform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.terraform.application.BundlePicture;
import io.colorguard.terraform.bundle.Bundle.Summary;
import io.colorguard.terraform.bundle.ExportRecord;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.HashChip;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.StateBadge;

/** What was checked while the bundle was made, and what it leaves out. */
class BundleChecks extends Div {

    BundleChecks(BundlePicture picture) {
        addClassName("sumbar");
        Summary summary = picture.summary();
        add(
                StateBadge.inline(
                        Look.OK,
                        getTranslation("terraform.check.approved", picture.definitions())));
        count(Look.WITHHELD, Look.WITHHELD.glyph(), "terraform.check.withheld", summary.withheld());
        count(Look.KILLED, Look.KILLED.glyph(), "terraform.check.killed", summary.killed());
        count(Look.ATTENTION, Glyph.TRASH, "terraform.check.retiring", summary.retiring());
        ExportRecord last = picture.last();
        if (last != null && last.hash().equals(picture.hash())) {
            add(StateBadge.inline(Look.OK, getTranslation("terraform.check.same", last.number())));
        }
        Span hash =
                new Span(
                        new Span(getTranslation("terraform.bundle")),
                        new HashChip(picture.hash().value()));
        hash.addClassNames("end", "row", "faint");
        add(hash);
    }

    private void count(Look look, Glyph glyph, String key, int count) {
        if (count > 0) {
            add(StateBadge.inline(look, glyph, getTranslation(key, count)));
        }
    }
}
