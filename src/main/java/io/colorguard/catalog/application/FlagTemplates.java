package io.colorguard.catalog.application;

import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.catalog.domain.Finding;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagRules;
import io.colorguard.catalog.domain.FlagTemplate;
import io.colorguard.catalog.domain.Pattern;
import io.colorguard.catalog.domain.TemplateShelf;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspaceCreated;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shapes that a workspace's flags are started from; administrators edit them. */
@Service
public class FlagTemplates {

    private static final String NAME = "[a-z][a-z0-9-]{1,39}";

    private final WorkspaceAccess access;
    private final TemplateShelf shelf;
    private final Vocabularies vocabularies;
    private final AuditTrail trail;

    FlagTemplates(
            WorkspaceAccess access,
            TemplateShelf shelf,
            Vocabularies vocabularies,
            AuditTrail trail) {
        this.access = access;
        this.shelf = shelf;
        this.vocabularies = vocabularies;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public Outcome<List<FlagTemplate>> list(WorkspaceKey workspace) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW).map(ws -> shelf.list(ws.id()));
    }

    /** A new flag of the template's shape, for its author to go on with. */
    @Transactional(readOnly = true)
    public Outcome<FlagContent> start(
            WorkspaceKey workspace, String template, FlagKey key, String trafficType) {
        return access.enter(workspace, Permission.CHANGE_PROPOSE)
                .flatMap(ws ->
                        find(ws, template)
                                .map(t -> Outcome.done(t.start(key, trafficType, ws)))
                                .orElseGet(() -> Outcome.refused(missing(template))));
    }

    /** Adds a template, or replaces the one of its name, shipped or not. */
    @Transactional
    public Outcome<FlagTemplate> put(WorkspaceKey workspace, FlagTemplate.Own template) {
        return access.enter(workspace, Permission.WORKSPACE_EDIT)
                .flatMap(ws -> check(ws, template).map(checked -> store(ws, checked)));
    }

    private Outcome<FlagTemplate.Own> check(Workspace workspace, FlagTemplate.Own template) {
        if (!template.name().matches(NAME)) {
            return Outcome.refused(
                    Refusal.invalid("CAT-2", "catalog.refusal.template.name", "name"));
        }
        List<Refusal> errors =
                FlagRules.check(template.content(), vocabularies.of(workspace)).stream()
                        .filter(Finding::isError)
                        .map(Finding::refusal)
                        .toList();
        return errors.isEmpty() ? Outcome.done(template) : Outcome.refused(errors);
    }

    private FlagTemplate store(Workspace workspace, FlagTemplate.Own template) {
        trail.record(
                act(workspace, "template.saved", template.name()),
                () -> shelf.put(workspace.id(), template));
        return template;
    }

    @Transactional
    public Outcome<FlagTemplate> remove(WorkspaceKey workspace, String name) {
        return access.enter(workspace, Permission.WORKSPACE_EDIT)
                .flatMap(ws ->
                        find(ws, name)
                                .map(found -> Outcome.done(remove(ws, found)))
                                .orElseGet(() -> Outcome.refused(missing(name))));
    }

    private FlagTemplate remove(Workspace workspace, FlagTemplate template) {
        trail.record(
                act(workspace, "template.removed", template.name()),
                () -> shelf.remove(workspace.id(), template.name()));
        return template;
    }

    /** A new workspace has the strategy's patterns; its creation is the act that is recorded. */
    @EventListener
    void seed(WorkspaceCreated created) {
        for (Pattern pattern : Pattern.values()) {
            shelf.put(created.id(), new FlagTemplate.Shipped(name(pattern), pattern));
        }
    }

    private Optional<FlagTemplate> find(Workspace workspace, String name) {
        return shelf.list(workspace.id()).stream()
                .filter(template -> template.name().equals(name))
                .findFirst();
    }

    private static String name(Pattern pattern) {
        return pattern.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Act act(Workspace workspace, String action, String template) {
        return Act.of(workspace.id(), action, new Subject("template", template));
    }

    private static Refusal missing(String template) {
        return Refusal.notFound("catalog.refusal.template.missing", template);
    }
}
