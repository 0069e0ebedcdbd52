package io.colorguard.catalog.persistence;

import io.colorguard.catalog.domain.FlagListing.Scope;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.FlagQuery.Mark;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Overdue;
import io.colorguard.shared.SearchWords;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A catalog query as SQL: the conditions with their parameters, and the order. */
record FlagConditions(String where, String order, Map<String, Object> parameters) {

    static FlagConditions of(Scope scope) {
        Builder builder = new Builder(scope);
        builder.addFilters();
        builder.addMarks();
        return new FlagConditions(
                String.join(" and ", builder.conditions), order(scope.query()), builder.parameters);
    }

    private static String order(FlagQuery query) {
        String direction = query.order().descending() ? " desc" : "";
        return switch (query.order().column()) {
            case KEY -> "f.key" + direction;
            case LAST_CHANGE -> "f.last_change_at" + direction + ", f.key" + direction;
            case STAGE -> "f.stage" + direction + ", f.key" + direction;
            case CATEGORY -> "f.category" + direction + ", f.key" + direction;
        };
    }

    private static final class Builder {

        private final Scope scope;
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Builder(Scope scope) {
            this.scope = scope;
            add("f.workspace_id = :workspace", "workspace", scope.workspace().value());
            conditions.add("f.removed_at is null");
        }

        void addFilters() {
            FlagQuery query = scope.query();
            SearchWords.of(query.text())
                    .ifPresent(words ->
                            add(
                                    "f.search @@ (%s%s)"
                                            .formatted(SearchWords.SQL, narrowed(query)),
                                    "words",
                                    words));
            addAny(
                    "f.category = any(:categories)",
                    "categories",
                    query.categories(),
                    Builder::word);
            addAny("f.risk = any(:risks)", "risks", query.risks(), Builder::word);
            addAny("f.owner = any(:owners)", "owners", query.owners(), owner -> owner);
            addAny("f.tags && cast(:tags as text[])", "tags", query.tags(), tag -> tag);
            addAny(
                    "f.environments && cast(:environments as text[])",
                    "environments",
                    query.environments(),
                    e -> e);
            if (!query.stages().isEmpty()) {
                Integer[] stages =
                        query.stages().stream().map(Enum::ordinal).toArray(Integer[]::new);
                add("f.stage = any(:stages)", "stages", stages);
            }
        }

        /**
         * What the index of words knows besides: every flag it names then has all that is asked.
         */
        private String narrowed(FlagQuery query) {
            return term("category", query.categories(), Builder::word)
                    + term("risk", query.risks(), Builder::word)
                    + term("environment", query.environments(), e -> e);
        }

        private <T> String term(String name, Collection<T> values, Function<T, String> text) {
            if (values.isEmpty()) {
                return "";
            }
            parameters.put(
                    name + "_terms",
                    values.stream()
                            .map(value -> SearchWords.term(name + "=" + text.apply(value)))
                            .collect(Collectors.joining(" | ")));
            return " && cast(:%s_terms as tsquery)".formatted(name);
        }

        void addMarks() {
            for (Mark mark : scope.query().marks()) {
                switch (mark) {
                    case KILLED -> conditions.add("f.kills <> '{}'");
                    case WITH_OPEN_CHANGE ->
                            add(
                                    "f.key = any(:changing)",
                                    "changing",
                                    texts(scope.changing(), key -> key.value()));
                    case OVERDUE -> addOverdue();
                }
            }
        }

        /** The same as {@link Overdue}, which counts whole days. */
        private void addOverdue() {
            LocalDate today = LocalDate.ofInstant(scope.now(), ZoneOffset.UTC);
            List<String> cases = new ArrayList<>();
            Overdue.TYPICAL.forEach((stage, typical) -> {
                String limit = "limit" + stage.ordinal();
                cases.add(
                        "(f.stage = %d and f.stage_since < :%s)".formatted(stage.ordinal(), limit));
                parameters.put(
                        limit,
                        today.minusWeeks(typical.mostWeeks())
                                .atStartOfDay()
                                .atOffset(ZoneOffset.UTC));
            });
            cases.add(
                    "(f.stage = %d and f.sunset < :today)"
                            .formatted(LifecycleStage.DEPRECATED.ordinal()));
            add("(" + String.join(" or ", cases) + ")", "today", today.toString());
        }

        private <T> void addAny(
                String condition, String name, Collection<T> values, Function<T, String> text) {
            if (!values.isEmpty()) {
                add(condition, name, texts(values, text));
            }
        }

        private void add(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }

        private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
            return values.stream().map(text).toArray(String[]::new);
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }
}
