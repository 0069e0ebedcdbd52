package io.colorguard.compliance.story;

import io.colorguard.approval.domain.GateWhy.Sentence;
import io.colorguard.identity.Person;
import io.colorguard.notification.domain.Saying;
import io.colorguard.shared.Word;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what the story says in one language. */
public final class Tongue {

    /** The same in every language and zone, so that two people read the same moment. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Texts texts;

    public Tongue(Texts texts) {
        this.texts = texts;
    }

    /** The bundles in one language. */
    public interface Texts {

        String say(String key, Object... arguments);

        String say(Saying saying);
    }

    /** A text of the bundles; moments and sentences among its arguments are said too. */
    String say(String key, Object... arguments) {
        Object[] said = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            said[i] = argument(arguments[i]);
        }
        return texts.say(key, said);
    }

    private Object argument(Object value) {
        return switch (value) {
            case Sentence sentence -> say(sentence);
            case Instant at -> moment(at);
            case Person person -> name(person);
            default -> value;
        };
    }

    String say(Sentence sentence) {
        return say(sentence.messageKey(), sentence.arguments().toArray());
    }

    String say(Saying saying) {
        return texts.say(saying);
    }

    /** A text of the story itself. */
    String tell(String key, Object... arguments) {
        return say("compliance.story." + key, arguments);
    }

    /** The word for a value of a closed list, such as {@code shell.role.reviewer}. */
    String word(String kind, Enum<?> value) {
        return say(kind + "." + Word.of(value));
    }

    String moment(@Nullable Instant at) {
        return at == null ? tell("none") : MOMENT.format(at);
    }

    /** The name that others read and the one that is unique. */
    String name(Person person) {
        return person.displayName() + " (" + person.userName() + ")";
    }

    String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? tell("none") : text;
    }
}
