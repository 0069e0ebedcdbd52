package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.Policy;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.UserDirectory;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PlainList;
import io.colorguard.uikit.StateBadge;
import java.util.List;

/** The versions of a policy, latest first. */
final class PolicyVersions {

    private final WorkspaceKey workspace;
    private final UserDirectory people;

    PolicyVersions(WorkspaceKey workspace, UserDirectory people) {
        this.workspace = workspace;
        this.people = people;
    }

    /** Each version leads to itself, and to how the one shown differs from it. */
    Panel panel(List<Policy> versions, Policy shown) {
        PlainList list = new PlainList();
        for (Policy policy : versions) {
            Span end = new Span();
            end.addClassNames("end", "row");
            if (!policy.equals(shown)) {
                end.add(
                        new Anchor(
                                href(shown) + "&compare=" + policy.version(),
                                translate("approval.ui.policy.compare", shown.version())));
            }
            if (policy.equals(versions.getFirst())) {
                end.add(StateBadge.of(Look.OK, Glyph.OK, translate("approval.ui.policy.force")));
            }
            Anchor number = new Anchor(href(policy), "v" + policy.version());
            number.addClassName("mono");
            list.item(number, PolicyPanels.described(author(policy), day(policy)), end);
        }
        return new Panel(translate("approval.ui.policy.versions")).body(list);
    }

    private String href(Policy policy) {
        return WorkspaceParameter.href(workspace, "policies") + "?version=" + policy.version();
    }

    private String author(Policy policy) {
        return policy.author().equals(PersonId.SYSTEM)
                ? translate("approval.ui.policy.strategy")
                : people.find(policy.author())
                        .map(Person::displayName)
                        .orElseGet(() -> policy.author().subject());
    }

    static String day(Policy policy) {
        return Moments.day(
                policy.effectiveFrom().atZone(Moments.zone()).toLocalDate(),
                UI.getCurrentOrThrow().getLocale());
    }
}
