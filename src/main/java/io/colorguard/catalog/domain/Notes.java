package io.colorguard.catalog.domain;

import java.util.ArrayList;
import java.util.List;

/** What reading one flag has to say, with paths from the top of that flag. */
final class Notes {

    private final String top;
    private final Findings findings = new Findings();
    private final List<String> gaps = new ArrayList<>();

    Notes(Input flag) {
        this.top = flag.place().path();
    }

    /** Fields of which nothing could be made. */
    List<String> gaps() {
        return List.copyOf(gaps);
    }

    List<Finding> findings() {
        return findings.list();
    }

    String field(Input input) {
        return field(input.place().path());
    }

    private String field(String path) {
        String field = path.startsWith(top) ? path.substring(top.length()) : path;
        return field.startsWith(".") ? field.substring(1) : field;
    }

    /** Nothing can be made of it. */
    void unreadable(Input input, String rule, String key, Object... arguments) {
        gaps.add(field(input));
        findings.error(rule, key, field(input), arguments);
    }

    void missing(Input.Obj parent, String member) {
        String field = field(parent.place().member(member, null).path());
        gaps.add(field);
        findings.error("CFG-6", "field.missing", field, member);
    }

    /** It was read as the text of this fix says, which a person has to accept. */
    void readAs(Input input, String fixKey, Object... arguments) {
        propose(field(input), fixKey, arguments);
    }

    /** A member that is missing was assumed. */
    void assumed(Input.Obj parent, String member, Object... arguments) {
        propose(field(parent.place().member(member, null).path()), "field.assumed", arguments);
    }

    private void propose(String field, String fixKey, Object... arguments) {
        Fix fix = new Fix.AcceptReading("catalog.fix." + fixKey, List.of(arguments));
        findings.error(fix, "CFG-6", fixKey, field, arguments);
    }

    void unknown(Input input, String name) {
        findings.warning("CFG-6", "field.unknown", field(input), name);
    }
}
