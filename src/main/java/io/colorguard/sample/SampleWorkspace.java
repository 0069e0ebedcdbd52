package io.colorguard.sample;

import io.colorguard.audit.AuditTrail;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.identity.Tenancy;
import io.colorguard.notification.application.NoticeDesk;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.application.ImportDesk;
import io.colorguard.terraform.application.ImportOptions;
import io.colorguard.terraform.domain.ImportFile;
import io.colorguard.terraform.domain.ReadFlag;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.NewWorkspace;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes the sample workspace on the first start of the demo, before anybody can open a page: the
 * bank adopts its existing HCL, and three months of changes follow. A start that was interrupted is
 * taken up by the next one.
 */
@Component
@Profile({"demo", "sso"})
@ConditionalOnProperty(name = "colorguard.demo.sample", matchIfMissing = true)
class SampleWorkspace implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SampleWorkspace.class);
    private static final WorkspaceKey KEY = new WorkspaceKey("banking-platform");
    private static final Duration AGE = Duration.ofDays(92);
    private static final Duration UNREAD = Duration.ofDays(3);

    private final StoryClock clock;
    private final WorkspaceAccess access;
    private final WorkspaceSetup setup;
    private final ImportDesk imports;
    private final Desks desks;
    private final AuditTrail trail;
    private final Tenancy tenancy;
    private final NoticeDesk notices;

    SampleWorkspace(
            StoryClock clock,
            WorkspaceAccess access,
            WorkspaceSetup setup,
            ImportDesk imports,
            Desks desks,
            AuditTrail trail,
            Tenancy tenancy,
            NoticeDesk notices) {
        this.clock = clock;
        this.access = access;
        this.setup = setup;
        this.imports = imports;
        this.desks = desks;
        this.trail = trail;
        this.tenancy = tenancy;
        this.notices = notices;
    }

    @Override
    public void afterSingletonsInstantiated() {
        tell(KEY);
    }

    /** Tells what was not told at an earlier start. */
    void tell(WorkspaceKey key) {
        Person admin = DemoPeople.require("admin");
        Told told = InPerson.call(admin, () -> told(key));
        Instant start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant founded = told.next().orElseGet(() -> start.minus(AGE));
        Instant now = founded.plus(AGE);
        if (now.isAfter(start)
                || !isDone(told, founded, "created", () -> create(key))
                || !isDone(told, founded, "adopted", () -> adopt(key))) {
            return;
        }
        boolean fresh = told.isOver();
        var proposals = new Proposals(arrivals(key, admin));
        new StoryTeller(key, clock, desks)
                .tell(Chapter.read(lines("story.txt"), now), proposals, told, now);
        readAllBut(key, now.minus(UNREAD));
        if (fresh) {
            log.info(
                    "Sample workspace {} is ready after {} ms",
                    key,
                    Duration.between(start, clock.instant()).toMillis());
        }
    }

    /** What is older the people of the story have read; the bell counts what is new. */
    private void readAllBut(WorkspaceKey key, Instant since) {
        DemoPeople.ALL.forEach(
                demo -> InPerson.run(demo.person(), () -> notices.readAll(key, since).require()));
    }

    private Told told(WorkspaceKey key) {
        return access.visible().stream()
                .filter(workspace -> workspace.key().equals(key))
                .findFirst()
                .map(workspace ->
                        tenancy.inside(workspace.id(), () -> Told.in(workspace.id(), trail)))
                .orElseGet(Told::nothing);
    }

    /** Whether this was done, now or at an earlier start; a workspace of other people's is not. */
    private boolean isDone(Told told, Instant at, String what, Runnable work) {
        if (told.isOver()) {
            clock.at(at, () -> InPerson.run(DemoPeople.require("admin"), work));
            return true;
        }
        return told.take(at, act -> act.action().endsWith("." + what)).isPresent();
    }

    private void create(WorkspaceKey key) {
        setup.create(
                        new NewWorkspace(
                                key.value(),
                                key.value(),
                                List.of(
                                        new Environment("dev", "dev", Tier.DEVELOPMENT),
                                        new Environment("staging", "staging", Tier.STAGING),
                                        new Environment("prod", "prod", Tier.PRODUCTION)),
                                List.of(new TrafficType("user", "User"))))
                .require();
    }

    private void adopt(WorkspaceKey key) {
        imports.adopt(
                        key,
                        List.of(file("administration.tfvars"), file("adopted.tfvars")),
                        ImportOptions.STRICT)
                .require();
    }

    private Map<String, FlagContent> arrivals(WorkspaceKey key, Person admin) {
        return InPerson.call(
                        admin, () -> imports.read(key, List.of(file("arrivals.tfvars"))).require())
                .stream()
                .map(ReadFlag::content)
                .collect(Collectors.toMap(flag -> flag.key().value(), flag -> flag));
    }

    private static ImportFile file(String name) {
        return ImportFile.uploaded(name, bytes(name));
    }

    private static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(String name) {
        try {
            return new ClassPathResource("sample/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
