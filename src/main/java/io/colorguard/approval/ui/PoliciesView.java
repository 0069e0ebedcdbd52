package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.approval.application.FreezeCalendar;
import io.colorguard.approval.application.PolicyDesk;
import io.colorguard.approval.application.PolicyRegister;
import io.colorguard.approval.domain.Policy;
import io.colorguard.catalog.domain.Category;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.UserDirectory;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PlainList;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the workspace demands of its changes, drawn as the strategy draws it: any version, and any
 * two compared (APR-13).
 */
@Route("w/:ws/policies")
@PermitAll
class PoliciesView extends WorkspaceView {

    private static final Window LATEST = new Window(0, 50);
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    private final PolicyRegister register;
    private final PolicyDesk desk;
    private final UserDirectory people;
    private final FreezeCalendar calendar;
    private final CurrentUser user;
    private final Clock clock;

    PoliciesView(
            PolicyRegister register,
            PolicyDesk desk,
            UserDirectory people,
            FreezeCalendar calendar,
            CurrentUser user,
            Clock clock) {
        this.register = register;
        this.desk = desk;
        this.people = people;
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        register.versions(workspace)
                .ifDone(this::draw)
                .ifRefused(reasons -> add(Note.refused(reasons)));
    }

    private void draw(List<Policy> versions) {
        Policy policy = fromAddress("version", versions.getFirst()).orElse(versions.getFirst());
        boolean inForce = policy.equals(versions.getFirst());
        header(getTranslation("approval.ui.policies"))
                .sub(
                        getTranslation(
                                inForce ? "approval.ui.policies.sub" : "approval.ui.policies.old",
                                policy.version(),
                                PolicyVersions.day(policy)))
                .actions(actions());
        Div page = Columns.stack();
        fromAddress("compare", policy).ifPresent(other -> page.add(compared(other, policy)));
        Panel approvals = PolicyPanels.approvals(policy).columns(6);
        Panel safety = PolicyPanels.safety(policy).columns(6);
        Panel stages = PolicyPanels.stages().columns(6);
        Div side =
                Columns.stack(
                        6,
                        PolicyLists.changes(
                                workspace(),
                                desk.page(workspace(), LATEST).find().orElse(List.of())),
                        new PolicyVersions(workspace(), people).panel(versions, policy),
                        new FreezePanel(workspace(), calendar, clock, getLocale()).may(user).draw(),
                        categories());
        Panel checkpoints = PolicyLists.checkpoints(policy.terms().checkpoints()).columns(6);
        Panel criteria = PolicyLists.criteria(policy.terms().promotions()).columns(6);
        Div left = Columns.stack(6, stages, checkpoints, criteria);
        List.of(approvals, safety, left, side).forEach(it -> it.addClassName("wide-1360"));
        page.add(Columns.twelve(approvals, safety, left, side));
        add(page);
    }

    private Optional<Policy> fromAddress(String name, Policy latest) {
        return fromAddress(name)
                .filter(VERSION.asMatchPredicate())
                .map(Integer::parseInt)
                .filter(wanted -> wanted != latest.version())
                .flatMap(wanted -> register.find(workspace(), wanted).find());
    }

    private Component[] actions() {
        Component propose =
                Buttons.primaryLink(
                        getTranslation("approval.ui.policy.propose"),
                        Glyph.EDIT,
                        WorkspaceParameter.href(workspace(), "policies", "propose"));
        propose.setVisible(desk.mayChange(workspace()));
        Component duties =
                Buttons.link(
                        getTranslation("approval.ui.duties"),
                        Glyph.PEER,
                        WorkspaceParameter.href(workspace(), "policies", "duties"));
        return new Component[] {duties, propose};
    }

    /** The older one first, whichever is shown. */
    private Panel compared(Policy one, Policy other) {
        Policy before = one.version() < other.version() ? one : other;
        Policy after = before.equals(one) ? other : one;
        return PolicyDifferences.between(
                getTranslation("approval.ui.policy.compared", before.version(), after.version()),
                before.terms(),
                after.terms());
    }

    private Panel categories() {
        PlainList list = new PlainList();
        for (Category category : Category.values()) {
            String key = "approval.ui.policy.category." + Words.lower(category);
            list.item(PolicyPanels.described(Words.of(category), getTranslation(key)));
        }
        return new Panel(getTranslation("approval.ui.policy.categories")).body(list);
    }
}
