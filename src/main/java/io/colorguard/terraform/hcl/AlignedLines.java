package io.colorguard.terraform.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Consecutive attributes of one line each, whose equals signs stand in one column. */
final class AlignedLines {

    private record Line(String name, String value) {}

    private final List<Line> lines = new ArrayList<>();
    private int width;

    void add(String name, String value) {
        lines.add(new Line(name, value));
        width = Math.max(width, name.length());
    }

    void drain(Consumer<String> out) {
        for (Line line : lines) {
            String padding = " ".repeat(width - line.name.length());
            out.accept(line.name + padding + " = " + line.value);
        }
        lines.clear();
        width = 0;
    }
}
