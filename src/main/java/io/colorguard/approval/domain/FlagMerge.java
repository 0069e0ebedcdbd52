package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagReader;
import io.colorguard.catalog.domain.FlagWriter;
import io.colorguard.catalog.domain.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A flag as two authors made it from the same beginning: fields that one of them touched are taken
 * from them, a field that both touched is a conflict (APR-6). Fields are those of the tfvars;
 * rules, treatments, tags and the sunset plan are one field each, for their parts mean something
 * together only.
 */
public final class FlagMerge {

    private static final String CONFIGS = "environment_configs";
    private static final String ENVIRONMENTS = "environments";

    private final List<Field> moved = new ArrayList<>();
    private final Map<String, Side> choices;
    private final Map<String, Object> merged;

    private FlagMerge(
            FlagContent base, FlagContent theirs, FlagContent mine, Map<String, Side> choices) {
        this.choices = choices;
        this.merged =
                fields(
                        "",
                        FlagWriter.plain(base),
                        FlagWriter.plain(theirs),
                        FlagWriter.plain(mine));
    }

    /** Whose value of a field stands. */
    public enum Side {
        THEIRS,
        MINE
    }

    /**
     * A field that stands otherwise than the author of a change saw it.
     *
     * @param path in the tfvars, such as {@code environment_configs.prod.rules}
     * @param base value that both began with, as maps, lists, texts and numbers; null for none
     * @param conflict whether the author touched it too, and otherwise
     */
    public record Field(
            String path,
            @Nullable Object base,
            @Nullable Object theirs,
            @Nullable Object mine,
            boolean conflict) {}

    /** Merges; conflicts are left as the author has them. */
    public static FlagMerge of(FlagContent base, FlagContent theirs, FlagContent mine) {
        return of(base, theirs, mine, Map.of());
    }

    /**
     * Merges with conflicts resolved.
     *
     * @param choices by path; what is not chosen stays as the author has it
     */
    public static FlagMerge of(
            FlagContent base, FlagContent theirs, FlagContent mine, Map<String, Side> choices) {
        return new FlagMerge(base, theirs, mine, Map.copyOf(choices));
    }

    /** All fields that moved away from under the author, in the strategy's order. */
    public List<Field> moved() {
        return List.copyOf(moved);
    }

    /** Those that somebody has to decide. */
    public List<Field> conflicts() {
        return moved.stream().filter(Field::conflict).toList();
    }

    /** The flag with everything merged; whether it obeys the rules is asked of it as of any. */
    public FlagContent content() {
        return Objects.requireNonNull(
                FlagReader.read(Input.of(merged)).content(), "what was written can be read");
    }

    private Map<String, Object> fields(
            String prefix, Map<?, ?> base, Map<?, ?> theirs, Map<?, ?> mine) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String name : names(theirs, mine, base)) {
            Object value = field(prefix + name, base.get(name), theirs.get(name), mine.get(name));
            if (value != null) {
                all.put(name, value);
            }
        }
        return all;
    }

    private @Nullable Object field(
            String path, @Nullable Object base, @Nullable Object theirs, @Nullable Object mine) {
        if (path.equals(CONFIGS) || (isOverride(path) && theirs != null && mine != null)) {
            return fields(path + ".", map(base), map(theirs), map(mine));
        }
        if (Objects.equals(base, theirs) || Objects.equals(theirs, mine)) {
            return mine;
        }
        if (path.equals(ENVIRONMENTS)) {
            moved.add(new Field(path, base, theirs, mine, false));
            return union(list(base), list(theirs), list(mine));
        }
        boolean conflict = !Objects.equals(base, mine);
        moved.add(new Field(path, base, theirs, mine, conflict));
        return conflict && choices.get(path) != Side.THEIRS ? mine : theirs;
    }

    /** Whether this is all that one environment overrides. */
    private static boolean isOverride(String path) {
        return path.startsWith(CONFIGS + ".") && path.lastIndexOf('.') == CONFIGS.length();
    }

    /** What either side added, without what either side took away. */
    private static List<Object> union(List<?> base, List<?> theirs, List<?> mine) {
        return Stream.concat(theirs.stream(), mine.stream())
                .distinct()
                .filter(each ->
                        base.contains(each)
                                ? theirs.contains(each) && mine.contains(each)
                                : theirs.contains(each) || mine.contains(each))
                .map(Object.class::cast)
                .toList();
    }

    private static Set<String> names(Map<?, ?>... maps) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(maps).forEach(map -> map.keySet().forEach(name -> names.add((String) name)));
        return names;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
