package io.colorguard.approval.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.approval.application.FreezeCalendar;
import io.colorguard.approval.application.PolicyRegister;
import io.colorguard.approval.domain.Policy;
import io.colorguard.catalog.domain.Category;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.UserDirectory;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PlainList;
import io.colorguard.uikit.StateBadge;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What the workspace demands of its changes, drawn as the strategy draws it; only to be read. */
@Route("w/:ws/policies")
@PermitAll
class PoliciesView extends WorkspaceView {

    private final PolicyRegister register;
    private final UserDirectory people;
    private final FreezeCalendar calendar;
    private final CurrentUser user;

    PoliciesView(
            PolicyRegister register,
            UserDirectory people,
            FreezeCalendar calendar,
            CurrentUser user) {
        this.calendar = calendar;
        this.user = user;
        this.register = register;
        this.people = people;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        register.versions(workspace)
                .ifDone(this::draw)
                .ifRefused(reasons -> add(Note.refused(reasons)));
    }

    private void draw(List<Policy> versions) {
        Policy policy = versions.getFirst();
        header(getTranslation("approval.ui.policies"))
                .sub(getTranslation("approval.ui.policies.sub", policy.version(), day(policy)));
        Panel approvals = PolicyPanels.approvals(policy).columns(6);
        Panel safety = PolicyPanels.safety(policy).columns(6);
        approvals.addClassName("wide-1360");
        safety.addClassName("wide-1360");
        Panel stages = PolicyPanels.stages().columns(6);
        stages.addClassName("wide-1360");
        Div side = Columns.stack(6, categories(), versions(versions));
        side.addClassName("wide-1360");
        add(Columns.twelve(approvals, safety, stages, side));
        add(
                new FreezePanel(
                                workspace(),
                                calendar,
                                user.may(Permission.WORKSPACE_EDIT, workspace()),
                                getLocale())
                        .draw());
    }

    private Panel categories() {
        PlainList list = new PlainList();
        for (Category category : Category.values()) {
            String key = "approval.ui.policy.category." + Words.lower(category);
            list.item(PolicyPanels.described(Words.of(category), getTranslation(key)));
        }
        return new Panel(getTranslation("approval.ui.policy.categories")).body(list);
    }

    private Panel versions(List<Policy> versions) {
        PlainList list = new PlainList();
        for (Policy policy : versions) {
            Span force =
                    policy.equals(versions.getFirst())
                            ? new Span(
                                    StateBadge.of(
                                            Look.OK,
                                            Glyph.OK,
                                            getTranslation("approval.ui.policy.force")))
                            : Words.faint(day(policy));
            force.addClassNames("end");
            list.item(
                    Words.mono("v" + policy.version()),
                    PolicyPanels.described(author(policy), day(policy)),
                    force);
        }
        return new Panel(getTranslation("approval.ui.policy.versions")).body(list);
    }

    private String author(Policy policy) {
        return policy.author().equals(PersonId.SYSTEM)
                ? getTranslation("approval.ui.policy.strategy")
                : people.find(policy.author())
                        .map(Person::displayName)
                        .orElseGet(() -> policy.author().subject());
    }

    private String day(Policy policy) {
        return Moments.day(
                policy.effectiveFrom().atZone(Moments.zone()).toLocalDate(), getLocale());
    }
}
