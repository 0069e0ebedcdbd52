package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.ConfigurationOverride;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.shared.Outcome;
import io.colorguard.workspace.domain.Environment;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a batch does to each of its flags (BAT-1); what is the same afterwards is left as it is. */
public sealed interface BulkEdit {

    /** The flag as it would be, or why it cannot be edited so. */
    Outcome<FlagContent> of(FlagContent flag, Ground ground);

    /** The environments it speaks of. */
    default List<String> environments() {
        return List.of();
    }

    /** Another default treatment in one environment. */
    record DefaultTreatment(String environment, String treatment) implements BulkEdit {
        @Override
        public Outcome<FlagContent> of(FlagContent flag, Ground ground) {
            return BulkEdits.editable(flag, environment, ground)
                    .map(_ -> BulkEdits.override(flag, environment, this::over));
        }

        private ConfigurationOverride over(ConfigurationOverride own, FlagConfiguration base) {
            return new ConfigurationOverride(
                    own.description(),
                    BulkEdits.unless(base.defaultTreatment(), treatment),
                    own.treatments(),
                    own.rules(),
                    own.trafficAllocation());
        }

        @Override
        public List<String> environments() {
            return List.of(environment);
        }
    }

    /** Another share of everybody in one environment (BAT-3). */
    record Share(String environment, String treatment, int percent) implements BulkEdit {
        @Override
        public Outcome<FlagContent> of(FlagContent flag, Ground ground) {
            return BulkEdits.editable(flag, environment, ground)
                    .flatMap(_ -> BulkEdits.shared(flag, this));
        }

        @Override
        public List<String> environments() {
            return List.of(environment);
        }
    }

    /** Another stage. */
    record Stage(LifecycleStage stage) implements BulkEdit {
        @Override
        public Outcome<FlagContent> of(FlagContent flag, Ground ground) {
            Classification is = flag.classification();
            return Outcome.done(flag.with(new Classification(is.category(), is.risk(), stage)));
        }
    }

    /** Another owner. */
    record Owner(String owner) implements BulkEdit {
        @Override
        public Outcome<FlagContent> of(FlagContent flag, Ground ground) {
            return Outcome.done(
                    flag.with(new About(flag.about().description(), owner, flag.about().tags())));
        }
    }

    /** More tags, or fewer; the others stay. */
    record Tags(Set<String> added, Set<String> removed) implements BulkEdit {
        public Tags {
            added = Set.copyOf(added);
            removed = Set.copyOf(removed);
        }

        @Override
        public Outcome<FlagContent> of(FlagContent flag, Ground ground) {
            Set<String> tags = new LinkedHashSet<>(flag.about().tags());
            tags.removeAll(removed);
            tags.addAll(new TreeSet<>(added));
            About is = flag.about();
            return Outcome.done(
                    new HashSet<>(is.tags()).equals(tags)
                            ? flag
                            : flag.with(
                                    new About(is.description(), is.owner(), List.copyOf(tags))));
        }
    }

    /** Another category, another risk, or both; null leaves it as it is. */
    record Classified(@Nullable Category category, @Nullable Risk risk) implements BulkEdit {
        @Override
        public Outcome<FlagContent> of(FlagContent flag, Ground ground) {
            Classification is = flag.classification();
            return Outcome.done(
                    flag.with(
                            new Classification(
                                    category == null ? is.category() : category,
                                    risk == null ? is.risk() : risk,
                                    is.stage())));
        }
    }

    /** One environment more, which begins with what the base says. */
    record EnvironmentAdded(String environment) implements BulkEdit {
        @Override
        public Outcome<FlagContent> of(FlagContent flag, Ground ground) {
            List<String> declared =
                    ground.workspace().environments().stream()
                            .map(Environment::key)
                            .filter(key -> key.equals(environment) || flag.declares(key))
                            .toList();
            return Outcome.done(
                    flag.declares(environment)
                            ? flag
                            : flag.withEnvironments(declared, flag.overrides()));
        }

        @Override
        public List<String> environments() {
            return List.of(environment);
        }
    }

    /** One environment less, with what was overridden there. */
    record EnvironmentRemoved(String environment) implements BulkEdit {
        @Override
        public Outcome<FlagContent> of(FlagContent flag, Ground ground) {
            Map<String, ConfigurationOverride> kept = new LinkedHashMap<>(flag.overrides());
            kept.remove(environment);
            return Outcome.done(
                    flag.withEnvironments(
                            flag.environments().stream()
                                    .filter(key -> !key.equals(environment))
                                    .toList(),
                            kept));
        }

        @Override
        public List<String> environments() {
            return List.of(environment);
        }
    }

    /** Parts of one environment's effective configuration in another (BAT-5). */
    record Copy(String from, String to, Set<Part> parts) implements BulkEdit {

        /** What can be copied, each as a whole. */
        public enum Part {
            DEFAULT_TREATMENT,
            TREATMENTS,
            RULES,
            TRAFFIC_ALLOCATION
        }

        /** Everything there is to copy. */
        public static final Set<Part> ALL = Set.copyOf(EnumSet.allOf(Part.class));

        public Copy {
            parts = Set.copyOf(parts);
        }

        @Override
        public Outcome<FlagContent> of(FlagContent flag, Ground ground) {
            return BulkEdits.standing(flag, from)
                    .flatMap(_ -> BulkEdits.editable(flag, to, ground))
                    .map(_ -> BulkEdits.copied(flag, this));
        }

        @Override
        public List<String> environments() {
            return List.of(from, to);
        }
    }
}
