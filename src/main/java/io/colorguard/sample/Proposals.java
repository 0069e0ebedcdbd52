package io.colorguard.sample;

import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.SunsetPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a chapter into the flag that its person proposes. */
final class Proposals {

    private final Map<String, FlagContent> arrivals;

    /**
     * @param arrivals flags that do not stand yet, by key
     */
    Proposals(Map<String, FlagContent> arrivals) {
        this.arrivals = Map.copyOf(arrivals);
    }

    /** The flag as the chapter wants it. */
    FlagContent of(Chapter chapter, @Nullable FlagContent standing) {
        if (chapter.action().equals("create")) {
            return Objects.requireNonNull(arrivals.get(chapter.flag()));
        }
        if (standing == null) {
            throw new IllegalStateException("no flag " + chapter.flag() + " at " + chapter.at());
        }
        return switch (chapter.action()) {
            case "stage" ->
                    FlagEdits.stage(
                            standing,
                            LifecycleStage.valueOf(chapter.detail().toUpperCase(Locale.ROOT)));
            case "deprecate" -> deprecated(chapter, standing);
            case "describe" -> FlagEdits.describe(standing, chapter.detail());
            case "share" -> shared(standing, chapter.detail());
            case "shares" -> {
                FlagContent next = standing;
                for (String one : chapter.detail().split(", ")) {
                    next = shared(next, one);
                }
                yield next;
            }
            case "values" -> valued(standing, chapter.detail().split(" "));
            default -> throw new IllegalStateException("unknown action " + chapter.action());
        };
    }

    /** Detail: days until the sunset, then what its users do instead. */
    private static FlagContent deprecated(Chapter chapter, FlagContent standing) {
        String[] words = chapter.detail().split(" ", 2);
        var plan = new SunsetPlan(chapter.dayAfter(Integer.parseInt(words[0])), words[1]);
        return FlagEdits.stage(standing, LifecycleStage.DEPRECATED).withSunset(plan);
    }

    /** Detail: environment, treatments joined by {@code +}, percent of each. */
    private static FlagContent shared(FlagContent standing, String detail) {
        String[] words = detail.split(" ");
        FlagContent next = standing;
        for (String treatment : words[1].split("\\+")) {
            next = FlagEdits.share(next, words[0], treatment, Integer.parseInt(words[2]));
        }
        return next;
    }

    /** Detail: environment, attribute, values joined by commas. */
    private static FlagContent valued(FlagContent standing, String[] words) {
        List<String> values = Arrays.asList(words[2].split(","));
        return FlagEdits.values(standing, words[0], words[1], values);
    }
}
