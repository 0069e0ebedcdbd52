package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.application.StageDemands;
import io.colorguard.catalog.domain.FlagRevisions.StageEntry;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.TierAccess;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.StageStepper;
import io.colorguard.uikit.StageStepper.Progress;
import io.colorguard.uikit.StageStepper.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A flag's way through its stages: what lies behind, how long, and what the next one asks. */
final class StageSteps {

    private final FlagDetails flag;
    private final List<StageEntry> entries;
    private final Optional<StageDemands> demands;
    private final Instant now;
    private final Locale locale = UI.getCurrentOrThrow().getLocale();

    StageSteps(
            FlagDetails flag,
            List<StageEntry> entries,
            Optional<StageDemands> demands,
            Instant now) {
        this.flag = flag;
        this.entries = entries;
        this.demands = demands;
        this.now = now;
    }

    StageStepper draw() {
        return new StageStepper(
                translate("catalog.flag.stages"),
                Arrays.stream(LifecycleStage.values()).map(this::step).toList());
    }

    private Step step(LifecycleStage stage) {
        LifecycleStage current = flag.content().classification().stage();
        int way = stage.compareTo(current);
        if (way == 0) {
            return new Step(Words.of(stage), Progress.NOW, since());
        }
        if (way < 0) {
            return new Step(Words.of(stage), Progress.DONE, duration(stage).orElse(null));
        }
        boolean next = stage.ordinal() == current.ordinal() + 1;
        return new Step(Words.of(stage), Progress.LATER, next ? next(current, stage) : null);
    }

    private String since() {
        LocalDate day = LocalDate.ofInstant(flag.flag().stageSince(), Moments.zone());
        long days = Duration.between(flag.flag().stageSince(), now).toDays();
        return translate("catalog.flag.stage.now", days, Moments.day(day, locale));
    }

    /** How long the flag was in a stage the last time, where revisions tell. */
    private Optional<String> duration(LifecycleStage stage) {
        for (int i = entries.size() - 2; i >= 0; i--) {
            if (entries.get(i).stage() == stage) {
                Instant left = entries.get(i + 1).since();
                long days = Duration.between(entries.get(i).since(), left).toDays();
                return Optional.of(translate("catalog.flag.stage.days", days));
            }
        }
        return Optional.empty();
    }

    /** "next gate: opens staging, then peer review". */
    private String next(LifecycleStage from, LifecycleStage to) {
        String gate = gate(from, to);
        return demands.map(known -> known.of(flag.workspace().key(), flag.content(), to))
                .map(asked -> words(asked, gate))
                .orElse(gate);
    }

    private static String words(StageDemands.Asked asked, String gate) {
        String text = translate("catalog.flag.demand." + Words.lower(asked.verdict()), gate);
        if (asked.criteria() > 0) {
            text = translate("catalog.flag.demand.criteria", text, asked.criteria());
        }
        return asked.checkpoints() == 0
                ? text
                : translate("catalog.flag.demand.checkpoints", text, asked.checkpoints());
    }

    private static String gate(LifecycleStage from, LifecycleStage to) {
        if (to == LifecycleStage.DEPRECATED) {
            return translate("catalog.flag.gate.sunset");
        }
        return TierAccess.of(to).stream()
                .filter(tier -> !TierAccess.grants(from, tier))
                .findFirst()
                .map(tier -> translate("catalog.flag.gate.tier." + Words.lower(tier)))
                .orElseGet(() -> translate("catalog.flag.gate.change"));
    }
}
