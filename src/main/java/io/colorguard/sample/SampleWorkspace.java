package io.colorguard.sample;

import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
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
 * bank adopts its existing HCL, and three months of changes follow.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "colorguard.demo.sample", matchIfMissing = true)
class SampleWorkspace implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SampleWorkspace.class);
    private static final WorkspaceKey KEY = new WorkspaceKey("banking-platform");
    private static final Duration AGE = Duration.ofDays(92);

    private final StoryClock clock;
    private final WorkspaceAccess access;
    private final WorkspaceSetup setup;
    private final ImportDesk imports;
    private final ApprovalDesk desk;
    private final FlagCatalog catalog;

    SampleWorkspace(
            StoryClock clock,
            WorkspaceAccess access,
            WorkspaceSetup setup,
            ImportDesk imports,
            ApprovalDesk desk,
            FlagCatalog catalog) {
        this.clock = clock;
        this.access = access;
        this.setup = setup;
        this.imports = imports;
        this.desk = desk;
        this.catalog = catalog;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Person admin = DemoPeople.require("admin");
        boolean exists =
                ActingAs.call(
                        admin,
                        () -> access.visible().stream().anyMatch(ws -> ws.key().equals(KEY)));
        if (!exists) {
            Instant begin = clock.instant();
            clock.at(begin.minus(AGE), () -> ActingAs.run(admin, this::found));
            List<Chapter> chapters = Chapter.read(lines("story.txt"), begin);
            new StoryTeller(KEY, clock, desk, catalog)
                    .tell(chapters, new Proposals(arrivals(admin)));
            log.info(
                    "Sample workspace {} is ready after {} ms",
                    KEY,
                    Duration.between(begin, clock.instant()).toMillis());
        }
    }

    private void found() {
        setup.create(
                        new NewWorkspace(
                                KEY.value(),
                                KEY.value(),
                                List.of(
                                        new Environment("dev", "dev", Tier.DEVELOPMENT),
                                        new Environment("staging", "staging", Tier.STAGING),
                                        new Environment("prod", "prod", Tier.PRODUCTION)),
                                List.of(new TrafficType("user", "User"))))
                .require();
        imports.adopt(
                        KEY,
                        List.of(file("administration.tfvars"), file("adopted.tfvars")),
                        ImportOptions.STRICT)
                .require();
    }

    private Map<String, FlagContent> arrivals(Person admin) {
        return ActingAs.call(
                        admin, () -> imports.read(KEY, List.of(file("arrivals.tfvars"))).require())
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
