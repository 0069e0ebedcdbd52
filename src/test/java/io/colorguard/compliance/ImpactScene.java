package io.colorguard.compliance;

import static io.colorguard.identity.Actors.as;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.compliance.application.ImpactDesk;
import io.colorguard.compliance.domain.Measurement;
import io.colorguard.compliance.domain.ReadingTexts;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** A flag of which things are measured. */
public record ImpactScene(ApplicationContext portal, WorkspaceKey key, FlagKey flag) {

    public static final String HEADER =
            "metric,unit,wanted,baseline,observed,from,until,source,confidence,change\n";

    public ImpactDesk desk() {
        return portal.getBean(ImpactDesk.class);
    }

    /** Has somebody record a measurement, of which pairs of words say what is otherwise. */
    public Outcome<Measurement> measures(String person, String... pairs) {
        return as(person, () -> desk().record(key, flag, ReadingTexts.with(pairs)));
    }

    /** Has operator record what was observed from now on against 2.5, up to so many seconds. */
    public Measurement observed(String metric, String observed, Instant from, int seconds) {
        return measures(
                        "operator",
                        "metric",
                        metric,
                        "observed",
                        observed,
                        "from",
                        from.toString(),
                        "until",
                        from.plus(Duration.ofSeconds(seconds)).toString())
                .require();
    }

    /** Has somebody bring a file of these lines below the header. */
    public Outcome<List<Measurement>> brings(String person, String lines) {
        return bringsFile(person, (HEADER + lines).getBytes(UTF_8));
    }

    public Outcome<List<Measurement>> bringsFile(String person, byte[] file) {
        return as(person, () -> desk().importSheet(key, flag, file));
    }

    public Outcome<Measurement> withdraws(String person, int number, String why) {
        return as(person, () -> desk().withdraw(key, flag, number, why));
    }

    /** What a viewer finds, the last recorded first. */
    public Stream<Measurement> found() {
        return as("viewer", () -> desk().page(key, flag, new Window(0, 50)).require())
                .lines()
                .stream()
                .map(ImpactDesk.Line::measurement);
    }
}
