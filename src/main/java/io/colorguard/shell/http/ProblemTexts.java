package io.colorguard.shell.http;

import io.colorguard.shared.Refusal;
import io.colorguard.shell.texts.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words problem documents in the first language of the request that is spoken here. */
@Component
class ProblemTexts {

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    Locale language(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(wish -> Languages.find(wish.getLanguage()).stream())
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    String title(Problem problem, Locale language) {
        return text("shell.problem." + problem.code(), language);
    }

    /** What the person can do about it, where the sort of problem alone says it. */
    @Nullable String remedy(Problem problem, Locale language, Object... arguments) {
        return messages.getMessage(
                "shell.problem." + problem.code() + ".remedy", arguments, null, language);
    }

    String detail(Refusal refusal, Locale language) {
        Object[] arguments =
                refusal.arguments().stream().map(value -> words(value, language)).toArray();
        return text(refusal.messageKey(), language, arguments);
    }

    private Object words(Object argument, Locale language) {
        return switch (argument) {
            case Enum<?> word ->
                    text(
                            ("shell."
                                            + word.getDeclaringClass().getSimpleName()
                                            + "."
                                            + word.name())
                                    .toLowerCase(Locale.ROOT),
                            language);
            case Collection<?> several ->
                    several.stream()
                            .map(value -> String.valueOf(words(value, language)))
                            .collect(Collectors.joining(", "));
            default -> argument;
        };
    }

    private String text(String key, Locale language, Object... arguments) {
        String found = messages.getMessage(key, arguments, key, language);
        return found == null ? key : found;
    }
}
