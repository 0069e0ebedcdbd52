package io.colorguard.compliance.domain;

import io.colorguard.catalog.domain.Unkept;
import io.colorguard.shared.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** What may be brought as evidence, and written as a reason (CMP-3). */
final class EvidenceRules {

    private static final String RULE = "CMP-3";
    private static final Set<String> SCHEMES = Set.of("https", "http");

    private EvidenceRules() {}

    /** Everything against this as evidence. */
    static List<Refusal> refusals(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Text(var text) -> text("text", text, Evidence.LONGEST_TEXT);
            case Evidence.Link(var address, var title) ->
                    isLink(address)
                            ? optional("title", title, Evidence.LONGEST_TITLE)
                            : List.of(invalid("link", "link", Evidence.LONGEST_LINK));
            case Evidence.File _ -> List.of();
        };
    }

    /** Everything against this as a reason. */
    static List<Refusal> reason(String field, String why) {
        return text(field, why.strip(), Evidence.LONGEST_TEXT);
    }

    private static List<Refusal> text(String field, String text, int longest) {
        return text.isEmpty()
                ? List.of(invalid("words.missing", field))
                : optional(field, text, longest);
    }

    private static List<Refusal> optional(String field, String text, int longest) {
        if (text.length() > longest) {
            return List.of(invalid("words.too_long", field, text.length(), longest));
        }
        return isClean(text) ? List.of() : List.of(invalid("words.unclean", field));
    }

    /** A link that a browser opens as a page of its own: no script, no data, nobody's password. */
    private static boolean isLink(URI address) {
        return address.toString().length() <= Evidence.LONGEST_LINK
                && address.isAbsolute()
                && SCHEMES.contains(address.getScheme().toLowerCase(java.util.Locale.ROOT))
                && address.getHost() != null
                && address.getUserInfo() == null;
    }

    /** Whether this can be kept and shown as one line. */
    static boolean isLine(String text) {
        return Unkept.isKept(text) && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static boolean isClean(String text) {
        return Unkept.isKept(text)
                && text.codePoints()
                        .allMatch(c ->
                                c == '\n' || c == '\r' || c == '\t' || !Character.isISOControl(c));
    }

    private static Refusal invalid(String key, String field, Object... arguments) {
        return Refusal.invalid(RULE, "compliance.refusal." + key, field, arguments);
    }
}
