package io.colorguard.workspace.domain;

import io.colorguard.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is wrong with one input, each refusal with the path of its field. */
final class Checks {

    private static final String PROVIDER = "CFG-6";
    private static final String TEXT = "CFG-1";

    private final String prefix;
    private final List<Refusal> refusals = new ArrayList<>();

    Checks(String prefix) {
        this.prefix = prefix;
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    Checks addAll(List<Refusal> more) {
        refusals.addAll(more);
        return this;
    }

    /** FME or the provider would refuse it unless the condition holds. */
    Checks require(boolean condition, String field, String message, Object... arguments) {
        if (!condition) {
            refuse(PROVIDER, field, message, arguments);
        }
        return this;
    }

    Checks form(Pattern form, String value, String field, String message) {
        return require(form.matcher(value).matches(), field, message, shown(value));
    }

    /** Text between two lengths that hides nothing. */
    Checks text(String value, int least, int most, String field) {
        int length = Text.length(value);
        if (length < least || length > most || (least > 0 && value.isBlank())) {
            refuse(PROVIDER, field, "text.length", least, most);
        } else if (!Text.isPlain(value)) {
            refuse(TEXT, field, "text.hidden");
        }
        return this;
    }

    private void refuse(String rule, String field, String message, Object... arguments) {
        refusals.add(
                Refusal.invalid(rule, "workspace.refusal." + message, prefix + field, arguments));
    }

    /** Input as a message may repeat it: short, and nothing invisible. */
    static String shown(String value) {
        String plain =
                value.codePoints()
                        .limit(60)
                        .map(c -> Text.isPlain(Character.toString(c)) ? c : '\uFFFD')
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return plain.length() < value.length() ? plain + "…" : plain;
    }
}
