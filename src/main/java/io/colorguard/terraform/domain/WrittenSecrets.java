package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.Finding.Severity;
import io.colorguard.catalog.domain.Input.Place;
import io.colorguard.catalog.domain.Input.Position;
import io.colorguard.terraform.domain.ImportProblem.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds secrets where nothing is read: in comments, and in files that cannot be read. They are
 * dropped with the text around them, but whoever wrote them must rotate them all the same (TFM-4).
 */
final class WrittenSecrets {

    /**
     * A name, then a value in quotation marks (escaped ones too), or a long one without. No part
     * can be matched in two ways, so that the search stays linear.
     */
    private static final Pattern ASSIGNED =
            Pattern.compile(
                    "(?<![A-Za-z0-9_-])([A-Za-z][A-Za-z0-9_-]{0,80}+)\\\\{0,4}+\"?+[ \\t]{0,40}+[:=][ \\t]{0,40}+"
                            + "(?:\\\\{0,4}+\"(?![$%]\\{)[^\"\\\\\\r\\n]|(?=[A-Za-z_-]{0,80}+[0-9])[A-Za-z0-9_+/=-]{16})");

    private WrittenSecrets() {}

    /** What is to be said of each secret in the text, which began at this place of the file. */
    static List<ImportProblem> in(String text, Position start, String file) {
        List<ImportProblem> problems = new ArrayList<>();
        Matcher assigned = ASSIGNED.matcher(text);
        int line = start.line();
        int lineStart = 0;
        int counted = 0;
        while (assigned.find()) {
            String name = assigned.group(1);
            if (Secrets.isName(name)) {
                for (; counted < assigned.start(); counted++) {
                    if (text.charAt(counted) == '\n') {
                        line++;
                        lineStart = counted + 1;
                    }
                }
                int before = text.codePointCount(lineStart, assigned.start());
                int column = line == start.line() ? start.column() + before : 1 + before;
                problems.add(problem(file, new Position(line, column), name));
            }
        }
        return problems;
    }

    private static ImportProblem problem(String file, Position at, String name) {
        return ImportProblem.of(
                file,
                Severity.ERROR,
                new Place("", at),
                Words.of("terraform.problem.secret.written", name));
    }
}
