package io.colorguard.catalog.domain;

import java.util.Set;

/**
 * Which flags of a catalog are wanted, and in which order; an empty filter lets everything pass.
 *
 * @param text beginnings of words of key and description, all of which must be there
 * @param environments declared in at least one of them
 * @param tags bearing at least one of them
 * @param marks bearing all of them
 */
public record FlagQuery(
        String text,
        Set<Category> categories,
        Set<LifecycleStage> stages,
        Set<String> environments,
        Set<Risk> risks,
        Set<String> owners,
        Set<String> tags,
        Set<Mark> marks,
        Order order) {

    /** States of a flag that ask for attention. */
    public enum Mark {
        OVERDUE,
        WITH_OPEN_CHANGE,
        KILLED
    }

    /** The columns by which a catalog can be sorted. */
    public enum Column {
        KEY,
        LAST_CHANGE,
        STAGE,
        CATEGORY
    }

    /** A column and a direction; equal flags follow by key. */
    public record Order(Column column, boolean descending) {
        public static final Order BY_KEY = new Order(Column.KEY, false);
        public static final Order NEWEST_FIRST = new Order(Column.LAST_CHANGE, true);
    }

    /** Every flag, by key. */
    public static final FlagQuery ALL = text("");

    public FlagQuery {
        categories = Set.copyOf(categories);
        stages = Set.copyOf(stages);
        environments = Set.copyOf(environments);
        risks = Set.copyOf(risks);
        owners = Set.copyOf(owners);
        tags = Set.copyOf(tags);
        marks = Set.copyOf(marks);
    }

    public static FlagQuery text(String text) {
        return new FlagQuery(
                text,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Order.BY_KEY);
    }

    public FlagQuery withCategories(Set<Category> wanted) {
        return new FlagQuery(text, wanted, stages, environments, risks, owners, tags, marks, order);
    }

    public FlagQuery withStages(Set<LifecycleStage> wanted) {
        return new FlagQuery(
                text, categories, wanted, environments, risks, owners, tags, marks, order);
    }

    public FlagQuery withEnvironments(Set<String> wanted) {
        return new FlagQuery(text, categories, stages, wanted, risks, owners, tags, marks, order);
    }

    public FlagQuery withRisks(Set<Risk> wanted) {
        return new FlagQuery(
                text, categories, stages, environments, wanted, owners, tags, marks, order);
    }

    public FlagQuery withOwners(Set<String> wanted) {
        return new FlagQuery(
                text, categories, stages, environments, risks, wanted, tags, marks, order);
    }

    public FlagQuery withTags(Set<String> wanted) {
        return new FlagQuery(
                text, categories, stages, environments, risks, owners, wanted, marks, order);
    }

    public FlagQuery withMarks(Set<Mark> wanted) {
        return new FlagQuery(
                text, categories, stages, environments, risks, owners, tags, wanted, order);
    }

    public FlagQuery orderedBy(Order wanted) {
        return new FlagQuery(
                text, categories, stages, environments, risks, owners, tags, marks, wanted);
    }
}
