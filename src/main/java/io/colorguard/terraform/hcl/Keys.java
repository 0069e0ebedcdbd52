package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Problem.Code;
import java.util.HashMap;
import java.util.Map;

/** The keys seen so far in one object or body; Terraform would take the last of two in silence. */
final class Keys {

    private final Map<String, Position> seen = new HashMap<>();
    private final ProblemLog problems;

    Keys(ProblemLog problems) {
        this.problems = problems;
    }

    void add(String key, Position position) {
        Position first = seen.putIfAbsent(Text.composed(key), position);
        if (first != null) {
            problems.note(Code.DUPLICATE_KEY, position, Text.visible(key), first.toString());
        }
    }
}
