package io.colorguard.notification.application;

import io.colorguard.notification.domain.Saying;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says sayings in a language. */
@Component
public class NoticeTexts {

    private final MessageSource messages;

    NoticeTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String text(Saying saying, Locale language) {
        return switch (saying) {
            case Saying.Plain(var text) -> text;
            case Saying.Keyed(var key, var arguments) ->
                    Objects.requireNonNullElse(
                            messages.getMessage(
                                    key,
                                    arguments.stream().map(it -> text(it, language)).toArray(),
                                    key,
                                    language),
                            key);
            case Saying.Joined(var glue, var parts) ->
                    parts.stream().map(it -> text(it, language)).collect(Collectors.joining(glue));
        };
    }
}
