package io.colorguard.bench;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.catalog.application.FlagAdoption;
import io.colorguard.catalog.application.FlagAdoption.Adopter;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.terraform.Terraform;
import io.colorguard.terraform.application.FlagExport;
import io.colorguard.terraform.application.FlagExport.Wanted;
import io.colorguard.terraform.bundle.Bundle;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspaceFixtures;
import io.colorguard.workspace.domain.Workspaces;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Export of 10,000 flags that are live in three environments, beside what {@code terraform fmt}
 * needs for the same files. Run with {@code -DargLine=-Xmx256m} it shows that this is enough.
 */
@DatabaseTest
class ExportBenchmark {

    private static final int FLAGS = 10_000;
    private static final int RUNS = 5;
    private static final double LIMIT = 3_000;
    private static final long MEBIBYTE = 1 << 20;
    private static final Person ADMIN = DemoPeople.require("admin");

    @Autowired FlagAdoption adoption;
    @Autowired FlagExport export;
    Workspaces workspaces;
    AuditTrail trail;

    @TempDir Path directory;

    private final Timings timings = new Timings(0, 1);
    private final Workspace workspace = WorkspaceFixtures.workspace("bench-export");

    @Autowired
    void inside(ApplicationContext context) {
        workspaces = Inside.of(context, Workspaces.class);
        trail = Inside.of(context, AuditTrail.class);
    }

    @Test
    void measures() throws IOException {
        fill();
        Path zip = directory.resolve("bundle.zip");
        for (int i = 0; i < RUNS; i++) {
            collectGarbage();
            double processor = cpu();
            long start = System.nanoTime();
            download(zip);
            timings.once("export of 10,000 × 3, run " + i, since(start), LIMIT);
            timings.once("processor time of the same", cpu() - processor, LIMIT);
            System.out.printf(
                    "heap at its peak %d MiB, zip of %d KiB, sha256 %s%n",
                    peak() / MEBIBYTE, Files.size(zip) / 1024, sha256(zip));
        }
        Path files = directory.resolve("bundle");
        unpack(zip, files);
        long start = System.nanoTime();
        String misformatted = Terraform.orSkip().misformatted(files);
        timings.once("terraform fmt -check on the same files", since(start), LIMIT);
        System.out.println(misformatted.isEmpty() ? "well formatted" : misformatted);
        System.out.println(timings);
    }

    private void fill() {
        record(
                () -> {
                    workspaces.create(workspace);
                    return workspace;
                });
        List<FlagContent> flags = GeneratedFlags.of(FLAGS).map(ExportBenchmark::live).toList();
        record(() -> adoption.adopt(workspace, flags, new Adopter("ADOPT-1", ADMIN)));
    }

    private static FlagContent live(FlagContent flag) {
        var about = flag.classification();
        return flag.with(
                        new Classification(
                                about.category(), about.risk(), LifecycleStage.PRODUCTION))
                .withEnvironments(List.of("dev", "staging", "prod"), flag.overrides());
    }

    private void download(Path zip) throws IOException {
        Wanted wanted = new Wanted(workspace.key(), null);
        try (Bundle bundle =
                        ActingAs.call(ADMIN, () -> export.download(wanted, Set.of())).require();
                var out = new BufferedOutputStream(Files.newOutputStream(zip))) {
            bundle.zip(out);
        }
    }

    private static void unpack(Path zip, Path directory) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = directory.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
    }

    private static void collectGarbage() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static String sha256(Path file) throws IOException {
        return io.colorguard.shared.ContentHash.of(Files.readAllBytes(file)).abbreviated();
    }

    private <T> T record(Supplier<T> work) {
        Act act = Act.of(workspace.id(), "flag.adopted", Subject.workspace("bench-export"));
        return ActingAs.call(ADMIN, () -> trail.record(act, work));
    }

    /** What this process has used of the processors, not what it waited for beside others. */
    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                                ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1_000_000.0;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1_000_000.0;
    }
}
