package io.colorguard.catalog.ui;

import com.vaadin.flow.router.QueryParameters;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.FlagQuery.Column;
import io.colorguard.catalog.domain.FlagQuery.Mark;
import io.colorguard.catalog.domain.FlagQuery.Order;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A catalog query as the list's address has it; several values of one filter are parted by commas.
 */
final class FlagAddress {

    static final String VIEW = "view";
    private static final String SORT = "sort";

    /** The filters of many values: the name in the address and what it reads and writes. */
    private record Filter(
            String name,
            Function<FlagQuery, Set<String>> values,
            BiFunction<FlagQuery, Set<String>, FlagQuery> with) {}

    private static final List<Filter> FILTERS =
            List.of(
                    new Filter(
                            "category",
                            query -> words(query.categories()),
                            (query, it) -> query.withCategories(known(it, Category.class))),
                    new Filter(
                            "stage",
                            query -> words(query.stages()),
                            (query, it) -> query.withStages(known(it, LifecycleStage.class))),
                    new Filter("environment", FlagQuery::environments, FlagQuery::withEnvironments),
                    new Filter(
                            "risk",
                            query -> words(query.risks()),
                            (query, it) -> query.withRisks(known(it, Risk.class))),
                    new Filter("owner", FlagQuery::owners, FlagQuery::withOwners),
                    new Filter("tag", FlagQuery::tags, FlagQuery::withTags),
                    new Filter(
                            VIEW,
                            query -> words(query.marks()),
                            (query, it) -> query.withMarks(known(it, Mark.class))));

    private FlagAddress() {}

    /** The query of an address; what it says of things unknown is left out. */
    static FlagQuery read(Function<String, Optional<String>> address, Workspace workspace) {
        FlagQuery query = FlagQuery.text(address.apply("q").orElse(""));
        for (Filter filter : FILTERS) {
            query = filter.with().apply(query, split(address.apply(filter.name()).orElse("")));
        }
        Set<String> wanted = query.environments();
        query =
                query.withEnvironments(
                        workspace.environments().stream()
                                .map(Environment::key)
                                .filter(wanted::contains)
                                .collect(Collectors.toSet()));
        return address.apply(SORT).flatMap(FlagAddress::order).map(query::orderedBy).orElse(query);
    }

    /** The query of parameters that were kept as text. */
    static FlagQuery read(String parameters, Workspace workspace) {
        Map<String, List<String>> kept = QueryParameters.fromString(parameters).getParameters();
        return read(
                name ->
                        Optional.ofNullable(kept.get(name))
                                .map(List::getFirst)
                                .filter(value -> !value.isBlank()),
                workspace);
    }

    /** What the address says of a query; empty takes a parameter out. */
    static Map<String, String> of(FlagQuery query) {
        Map<String, String> address = new LinkedHashMap<>();
        address.put("q", query.text());
        FILTERS.forEach(filter -> address.put(filter.name(), join(filter.values().apply(query))));
        Order order = query.order();
        address.put(
                SORT,
                order.equals(Order.BY_KEY)
                        ? ""
                        : (order.descending() ? "-" : "") + Words.lower(order.column()));
        return address;
    }

    /** The query as parameters of an address; nothing where it wants every flag by its key. */
    static String parameters(FlagQuery query) {
        Map<String, String> address = of(query);
        address.values().removeIf(String::isEmpty);
        return QueryParameters.simple(address).getQueryString();
    }

    /** Address of the list that shows what the query wants. */
    static String href(WorkspaceKey workspace, FlagQuery query) {
        String parameters = parameters(query);
        String list = WorkspaceParameter.href(workspace, "flags");
        return parameters.isEmpty() ? list : list + "?" + parameters;
    }

    private static Optional<Order> order(String text) {
        boolean descending = text.startsWith("-");
        return known(Set.of(descending ? text.substring(1) : text), Column.class).stream()
                .findFirst()
                .map(column -> new Order(column, descending));
    }

    private static <E extends Enum<E>> Set<E> known(Set<String> words, Class<E> type) {
        return EnumSet.allOf(type).stream()
                .filter(constant -> words.contains(Words.lower(constant)))
                .collect(Collectors.toSet());
    }

    private static Set<String> words(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Words::lower).collect(Collectors.toSet());
    }

    /** Commas inside a value are written as in addresses, so that they part nothing. */
    private static String join(Set<String> values) {
        return values.stream()
                .sorted()
                .map(value -> value.replace("%", "%25").replace(",", "%2C"))
                .collect(Collectors.joining(","));
    }

    private static Set<String> split(String values) {
        return Arrays.stream(values.split(","))
                .filter(value -> !value.isBlank())
                .map(value -> value.replace("%2C", ",").replace("%25", "%"))
                .collect(Collectors.toSet());
    }
}
