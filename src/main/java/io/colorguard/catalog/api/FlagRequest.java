package io.colorguard.catalog.api;

import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.FlagQuery.Column;
import io.colorguard.catalog.domain.FlagQuery.Mark;
import io.colorguard.catalog.domain.FlagQuery.Order;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.shared.Refusal;
import io.colorguard.shell.http.RefusedException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A catalog query as an address writes it; every filter can be given more than once.
 *
 * @param mark {@code overdue}, {@code with_open_change}, {@code killed}
 * @param sort a column, with {@code -} before it for descending
 */
record FlagRequest(
        @Nullable String query,
        @Nullable List<String> category,
        @Nullable List<String> stage,
        @Nullable List<String> environment,
        @Nullable List<String> risk,
        @Nullable List<String> owner,
        @Nullable List<String> tag,
        @Nullable List<String> mark,
        @Nullable String sort) {

    FlagQuery flagQuery() {
        return new FlagQuery(
                query == null ? "" : query,
                words("category", category, Category.class),
                words("stage", stage, LifecycleStage.class),
                texts(environment),
                words("risk", risk, Risk.class),
                texts(owner),
                texts(tag),
                words("mark", mark, Mark.class),
                order());
    }

    private Order order() {
        if (sort == null || sort.isEmpty()) {
            return Order.BY_KEY;
        }
        boolean descending = sort.startsWith("-");
        String column = descending ? sort.substring(1) : sort;
        return new Order(word("sort", column, Column.class), descending);
    }

    private static Set<String> texts(@Nullable List<String> values) {
        return values == null
                ? Set.of()
                : values.stream().filter(v -> !v.isEmpty()).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Set<E> words(
            String name, @Nullable Collection<String> values, Class<E> type) {
        return texts(values == null ? null : List.copyOf(values)).stream()
                .map(value -> word(name, value, type))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E word(String name, String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> FlagJson.word(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> new RefusedException(unknown(name, value, type)));
    }

    private static <E extends Enum<E>> Refusal unknown(String name, String value, Class<E> type) {
        String words =
                EnumSet.allOf(type).stream()
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        return Refusal.invalid("CAT-2", "catalog.refusal.filter", name, name, value, words);
    }
}
