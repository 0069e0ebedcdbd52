package io.colorguard.terraform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.application.FlagDetails.Definition;
import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.terraform.application.BundlePicture;
import io.colorguard.terraform.bundle.Bundle.Span;
import io.colorguard.terraform.bundle.StackId;
import io.colorguard.uikit.GateItem;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.RelativeTime;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Where the lit lines come from, and the other flags of the file to look at. */
class BlockPanel extends Aside {

    private final TerraformAddress address;
    private final Clock clock;

    BlockPanel(
            TerraformAddress address,
            BundlePicture picture,
            Optional<Span> lit,
            FlagCatalog catalog,
            Clock clock) {
        this.address = address;
        this.clock = clock;
        getElement().setAttribute("aria-label", getTranslation("terraform.origin"));
        lit.ifPresent(span -> block(span, picture.workspace(), catalog));
        List<Span> spans = picture.document().spans();
        if (!spans.isEmpty()) {
            flags(spans, lit);
        } else {
            Div text = new Div(getTranslation("terraform.origin.none"));
            text.addClassNames("pad", "faint");
            add(text);
        }
    }

    private void block(Span span, Workspace workspace, FlagCatalog catalog) {
        Div head = new Div();
        head.addClassName("phase");
        Anchor flag =
                new Anchor(
                        WorkspaceParameter.href(address.workspace(), "flags", span.flag()),
                        span.flag());
        flag.addClassNames("end", "trunc");
        head.add(
                new com.vaadin.flow.component.html.Span(
                        getTranslation("terraform.lines", span.first(), span.last())),
                flag);
        add(head);
        catalog.find(address.workspace(), new FlagKey(span.flag()))
                .ifDone(found -> origin(found, workspace));
    }

    private void origin(FlagDetails flag, Workspace workspace) {
        Optional<Environment> environment =
                workspace.environments().stream()
                        .filter(it -> address.file().startsWith(StackId.of(it).path("")))
                        .findFirst();
        environment
                .flatMap(it ->
                        flag.definitions().stream()
                                .filter(definition -> definition.environment().equals(it))
                                .findFirst())
                .ifPresent(this::origin);
    }

    private void origin(Definition definition) {
        UnorderedList gates = new UnorderedList();
        Approval approval = definition.approval();
        if (approval != null) {
            Div facts = new Div(new OriginFacts(address.workspace(), approval));
            facts.addClassName("pad");
            add(facts);
            gates.add(approved(approval));
        }
        definition.pending().forEach(change -> gates.add(next(change)));
        add(gates);
    }

    private GateItem approved(Approval approval) {
        String key =
                switch (approval.kind()) {
                    case ADOPTION -> "terraform.origin.adopted";
                    case BYPASS -> "terraform.origin.bypassed";
                    case AUTOMATIC -> "terraform.origin.automatic";
                    case CHANGE ->
                            approval.approvers().isEmpty()
                                    ? "terraform.origin.automatic"
                                    : "terraform.origin.approved";
                };
        GateItem item =
                new GateItem(
                        Look.OK,
                        Glyph.OK,
                        getTranslation("terraform.origin.state"),
                        getTranslation(key));
        approval.approvers().forEach(person -> item.line(person.displayName()));
        return item.line(new RelativeTime(approval.at(), clock));
    }

    private GateItem next(String change) {
        return new GateItem(
                        Look.INFO,
                        Glyph.CLOCK,
                        getTranslation("terraform.origin.state.open"),
                        getTranslation("terraform.origin.next"))
                .line(
                        new Anchor(
                                WorkspaceParameter.href(address.workspace(), "changes", change),
                                change),
                        new com.vaadin.flow.component.html.Span(
                                " " + getTranslation("terraform.origin.next.text")));
    }

    private void flags(List<Span> spans, Optional<Span> lit) {
        Div head = new Div(getTranslation("terraform.file.flags", spans.size()));
        head.addClassName("phase");
        if (lit.isPresent() && spans.size() > 1) {
            Anchor whole =
                    new Anchor(
                            address.on(TerraformAddress.WHOLE).href(),
                            getTranslation("terraform.unfold"));
            whole.addClassName("end");
            head.add(whole);
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("tree", "tf-flags");
        spans.forEach(span -> list.add(flag(span, lit)));
        add(head, list);
    }

    private ListItem flag(Span span, Optional<Span> lit) {
        Anchor link = new Anchor(address.on(span.flag()).href(), span.flag());
        link.addClassNames("mono", "trunc");
        ListItem item = new ListItem(link);
        if (Optional.of(span).equals(lit)) {
            item.getElement().setAttribute("aria-current", "true");
        }
        return item;
    }
}
