package io.colorguard.terraform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.terraform.application.BundlePicture;
import io.colorguard.terraform.application.FlagExport;
import io.colorguard.terraform.bundle.Bundle;
import io.colorguard.terraform.bundle.Bundle.Span;
import io.colorguard.uikit.Panel;
import java.time.Clock;
import java.util.Optional;

/** The files on the left, one of them in the middle, on the right where its lit lines come from. */
class BundlePreview extends Div {

    BundlePreview(
            TerraformAddress address,
            BundlePicture picture,
            FlagExport export,
            FlagCatalog catalog,
            Clock clock) {
        Bundle.Document document = picture.document();
        TerraformAddress here = address.in(document.path()).on(address.flag());
        Optional<Span> lit = lit(here, document);
        Div three = new Div();
        three.addClassName("tf");
        three.add(
                new BundleTree(here, picture, export),
                new BundleCode(document, lit, flag -> open(here.on(flag))),
                new BlockPanel(here, picture, lit, catalog, clock));
        add(
                Panel.unheaded(getTranslation("terraform.tab.preview"))
                        .body(new BundleChecks(picture), three));
    }

    private static void open(TerraformAddress address) {
        UI.getCurrentOrThrow().navigate(address.path(), address.query());
    }

    /** The flag that the address names, the first one where it names none. */
    private static Optional<Span> lit(TerraformAddress address, Bundle.Document document) {
        if (address.flag().equals(TerraformAddress.WHOLE)) {
            return Optional.empty();
        }
        return document.spans().stream()
                .filter(span -> span.flag().equals(address.flag()))
                .findFirst()
                .or(() -> document.spans().stream().findFirst());
    }
}
