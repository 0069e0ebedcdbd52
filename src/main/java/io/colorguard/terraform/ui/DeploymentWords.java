package io.colorguard.terraform.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Word;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.terraform.domain.Deployment;
import io.colorguard.terraform.domain.DeploymentReport;
import io.colorguard.terraform.domain.DeploymentReport.Kind;
import io.colorguard.terraform.domain.DeploymentReport.Result;
import io.colorguard.terraform.domain.EnvironmentDeployments;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.HashChip;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.RelativeTime;
import io.colorguard.uikit.StateBadge;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Deployments in words and signs. */
record DeploymentWords(WorkspaceKey workspace, Clock clock) {

    /** What stands in an environment. */
    Component standing(EnvironmentDeployments latest) {
        Deployment standing = latest.standing();
        if (standing == null) {
            return faint(
                    translate(
                            latest.isReported()
                                    ? "terraform.deployments.nothing"
                                    : "terraform.deployments.unreported"));
        }
        return bundle(standing);
    }

    /** The bundle that a report names. */
    Component bundle(Deployment deployment) {
        Component name =
                deployment.isOfExport()
                        ? new Span(translate("terraform.deployments.export", deployment.export()))
                        : StateBadge.inline(Look.BLOCKED, translate("terraform.deployments.never"));
        return Columns.row(name, new HashChip(deployment.report().hash().value()));
    }

    /** The run that ended last, whatever came of it. */
    Component last(EnvironmentDeployments latest) {
        Deployment last = later(latest.apply(), latest.plan());
        return last == null
                ? new Span()
                : Columns.row(
                        run(last.report()), new RelativeTime(last.report().finished(), clock));
    }

    /** What was done, and whether it succeeded. */
    StateBadge run(DeploymentReport report) {
        String word =
                translate(
                        "terraform.deployments.%s.%s"
                                .formatted(Word.of(report.kind()), Word.of(report.result())));
        if (report.result() == Result.FAILED) {
            Look look = report.kind() == Kind.APPLY ? Look.BLOCKED : Look.ATTENTION;
            return StateBadge.inline(look, word);
        }
        return report.kind() == Kind.APPLY
                ? StateBadge.inline(Look.OK, word)
                : StateBadge.inline(Look.NEUTRAL, Glyph.EYE, word);
    }

    /** A content hash, or nothing. */
    static Component hash(@Nullable ContentHash hash) {
        return hash == null ? new Span("–") : new HashChip(hash.value());
    }

    /** A change as a link, where it is one. */
    Component change(String change) {
        return ChangeId.parse(change).isPresent() ? link("changes", change) : new Span(change);
    }

    Anchor link(String page, String key) {
        Anchor link = new Anchor(WorkspaceParameter.href(workspace, page, key), key);
        link.addClassName("mono");
        return link;
    }

    static Span faint(String text) {
        Span span = new Span(text);
        span.addClassName("faint");
        return span;
    }

    private static @Nullable Deployment later(
            @Nullable Deployment one, @Nullable Deployment other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.report().finished().isBefore(other.report().finished()) ? other : one;
    }
}
