package io.colorguard.catalog.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects findings in the order they are made, each once. */
final class Findings {

    private final Set<Finding> all = new LinkedHashSet<>();

    void add(Finding finding) {
        all.add(finding);
    }

    void error(String rule, String key, String field, Object... arguments) {
        add(Finding.error(rule, "catalog.refusal." + key, field, arguments));
    }

    void error(@Nullable Fix fix, String rule, String key, String field, Object... arguments) {
        add(Finding.error(rule, "catalog.refusal." + key, field, arguments).with(fix));
    }

    void warning(String rule, String key, String field, Object... arguments) {
        add(Finding.warning(rule, "catalog.warning." + key, field, arguments));
    }

    void notice(String rule, String key, String field, Object... arguments) {
        add(Finding.notice(rule, "catalog.notice." + key, field, arguments));
    }

    List<Finding> list() {
        return new ArrayList<>(all);
    }
}
