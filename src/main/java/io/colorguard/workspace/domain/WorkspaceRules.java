package io.colorguard.workspace.domain;

import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What FME and its Terraform provider accept as a workspace and its parts (CFG-6, TFM-5). */
public final class WorkspaceRules {

    private static final int NAME = 100;
    private static final Workspace EMPTY =
            new Workspace(
                    new WorkspaceId(new UUID(0, 0)),
                    new WorkspaceKey("new"),
                    "new",
                    List.of(),
                    List.of());

    private WorkspaceRules() {}

    /** What is wrong with a workspace that somebody asks for. */
    public static List<Refusal> check(NewWorkspace wanted) {
        Checks checks = new Checks("");
        checks.require(
                WorkspaceKey.isValid(wanted.key()), "key", "key.form", Checks.shown(wanted.key()));
        checks.addAll(checkName(wanted.name()));
        Inventory known = Inventory.of(EMPTY);
        known = checkAll(wanted.environments(), "environments", known, checks);
        checkAll(wanted.trafficTypes(), "trafficTypes", known, checks);
        return checks.refusals();
    }

    /** What is wrong with a workspace's name. */
    public static List<Refusal> checkName(String name) {
        return new Checks("").text(name, 1, NAME, "name").refusals();
    }

    /** What is wrong with a part that is added to the known ones. */
    public static List<Refusal> checkAdded(WorkspacePart part, Inventory known) {
        return checkAdded(part, known, "");
    }

    /** What is wrong with a part that is put among the known ones, or replaces the same one. */
    public static List<Refusal> check(WorkspacePart part, Inventory known) {
        return check(part, known, "");
    }

    /** The same, where the part is one of many: refusals name its fields behind the path. */
    public static List<Refusal> check(WorkspacePart part, Inventory known, String path) {
        return new PartRules(known, new Checks(path.isEmpty() ? "" : path + ".")).check(part);
    }

    /** The same, where the part is one of many: refusals name its fields behind the path. */
    public static List<Refusal> checkAdded(WorkspacePart part, Inventory known, String path) {
        List<Refusal> refusals = new ArrayList<>(check(part, known, path));
        if (known.parts().anyMatch(other -> collides(part, other))) {
            refusals.addFirst(
                    Refusal.conflict(
                            "CFG-6",
                            "workspace.refusal.taken." + Words.lower(part.kind()),
                            Checks.shown(part.identity())));
        }
        return refusals;
    }

    /** Keys of environments name folders, which some systems tell apart by more than case. */
    private static boolean collides(WorkspacePart part, WorkspacePart other) {
        return part.isSame(other)
                || (part instanceof Environment e
                        && other instanceof Environment o
                        && e.key().equalsIgnoreCase(o.key()));
    }

    private static Inventory checkAll(
            List<? extends WorkspacePart> parts, String field, Inventory start, Checks checks) {
        Inventory known = start;
        for (int i = 0; i < parts.size(); i++) {
            WorkspacePart part = parts.get(i);
            checks.addAll(checkAdded(part, known, field + "[" + i + "]"));
            known = known.with(part);
        }
        return known;
    }
}
