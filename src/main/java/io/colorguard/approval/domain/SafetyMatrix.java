package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.Category;
import io.colorguard.workspace.domain.Tier;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What each category may do in each tier, as data (SAF-1). */
public record SafetyMatrix(Map<Category, Map<Tier, Safety>> cells) {

    public SafetyMatrix {
        Map<Category, Map<Tier, Safety>> copy = new EnumMap<>(Category.class);
        cells.forEach((category, tiers) -> copy.put(category, Map.copyOf(tiers)));
        for (Category category : Category.values()) {
            if (copy.getOrDefault(category, Map.of()).size() != Tier.values().length) {
                throw new IllegalArgumentException("a cell is missing for " + category);
            }
        }
        cells = Collections.unmodifiableMap(copy);
    }

    /** The matrix as the strategy prints it: all allowed but experiments in production. */
    public static SafetyMatrix ofStrategy() {
        Map<Category, Map<Tier, Safety>> cells = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            Map<Tier, Safety> tiers = new EnumMap<>(Tier.class);
            for (Tier tier : Tier.values()) {
                tiers.put(
                        tier,
                        category == Category.EXPERIMENT && tier == Tier.PRODUCTION
                                ? Safety.NEEDS_APPROVAL
                                : Safety.ALLOWED);
            }
            cells.put(category, tiers);
        }
        return new SafetyMatrix(cells);
    }

    /** What a flag of this category may do in an environment of this tier. */
    public Safety cell(Category category, Tier tier) {
        Safety cell = cells.getOrDefault(category, Map.of()).get(tier);
        if (cell == null) {
            throw new IllegalStateException("no cell for " + category + " in " + tier);
        }
        return cell;
    }

    /** The same matrix with one cell replaced. */
    public SafetyMatrix with(Category category, Tier tier, Safety safety) {
        Map<Category, Map<Tier, Safety>> copy = new EnumMap<>(cells);
        Map<Tier, Safety> tiers = new EnumMap<>(cells.getOrDefault(category, Map.of()));
        tiers.put(tier, safety);
        copy.put(category, tiers);
        return new SafetyMatrix(copy);
    }
}
