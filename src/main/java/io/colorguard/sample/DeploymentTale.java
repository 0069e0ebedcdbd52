package io.colorguard.sample;

import io.colorguard.audit.Act;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.application.FlagExport.Wanted;
import io.colorguard.terraform.domain.DeploymentReport;
import io.colorguard.terraform.domain.DeploymentReport.Kind;
import io.colorguard.terraform.domain.DeploymentReport.Result;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The chapters in which the pipeline takes the bundle, applies it and says so. */
final class DeploymentTale {

    /** What such a chapter's person, whose token the pipeline has, does. */
    static final String DEPLOY = "deploy";

    /** How a chapter goes on in which somebody applies what never left the portal. */
    private static final String FOREIGN = "foreign";

    private static final String FAILED = "failed ";
    private static final Duration PLAN = Duration.ofMinutes(4);
    private static final Duration APPLY = Duration.ofMinutes(11);
    private static final Duration TOOK = Duration.ofSeconds(47);
    private static final Window LATEST = new Window(0, 1);

    private final WorkspaceKey workspace;
    private final Desks desks;

    DeploymentTale(WorkspaceKey workspace, Desks desks) {
        this.workspace = workspace;
        this.desks = desks;
    }

    /** Takes the bundle, then plans and applies it; detail: where, one after the other. */
    void told(Chapter chapter, BiConsumer<Instant, Step> schedule) {
        Person person = DemoPeople.require(chapter.who());
        Instant at = chapter.at();
        if (!chapter.then().equals(FOREIGN)) {
            schedule.accept(at, step("export.downloaded"::equals, person, this::take));
        }
        for (String environment : chapter.detail().split(",")) {
            schedule.accept(at.plus(PLAN), reporting(person, chapter, environment, Kind.PLAN));
            at = at.plus(APPLY);
            schedule.accept(at, reporting(person, chapter, environment, Kind.APPLY));
        }
    }

    private static Step step(Predicate<String> action, Person person, Runnable work) {
        Predicate<Act> known = act -> action.test(act.action());
        return new Step(
                known,
                true,
                () ->
                        ActingAs.call(
                                person,
                                Source.API,
                                () -> {
                                    work.run();
                                    return Optional.empty();
                                }),
                _ -> {});
    }

    private Step reporting(Person person, Chapter chapter, String environment, Kind kind) {
        Result result =
                kind == Kind.APPLY && chapter.then().equals(FAILED + environment)
                        ? Result.FAILED
                        : Result.SUCCEEDED;
        boolean foreign = chapter.then().equals(FOREIGN);
        return step(
                action -> action.startsWith("deployment."),
                person,
                () -> {
                    Instant now = desks.clock().instant();
                    ContentHash hash = foreign ? unknown(chapter) : latest();
                    var report =
                            new DeploymentReport(
                                    environment, hash, kind, now.minus(TOOK), now, result);
                    desks.deployments().report(workspace, report).require();
                });
    }

    private void take() {
        desks.exports().download(new Wanted(workspace, null), Set.of()).require().close();
    }

    private ContentHash latest() {
        return desks.bundles().exports(workspace, LATEST).require().getFirst().hash();
    }

    private static ContentHash unknown(Chapter chapter) {
        return ContentHash.of(chapter.reason().getBytes(StandardCharsets.UTF_8));
    }
}
