package io.colorguard.approval.api;

import static java.util.stream.Collectors.joining;

import io.colorguard.approval.domain.GateWhy.Sentence;
import io.colorguard.catalog.domain.Finding;
import io.colorguard.shared.Refusal;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says things in the client's language. */
@Component("approvalSentences")
class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    String text(List<Sentence> sentences) {
        return sentences.stream().map(this::text).collect(joining("; "));
    }

    String text(Finding finding) {
        return message(finding.messageKey(), finding.arguments().toArray());
    }

    String text(Refusal refusal) {
        return message(refusal.messageKey(), refusal.arguments().toArray());
    }

    private String text(Sentence sentence) {
        Object[] arguments =
                sentence.arguments().stream()
                        .map(argument -> argument instanceof Sentence part ? text(part) : argument)
                        .toArray();
        return message(sentence.messageKey(), arguments);
    }

    private String message(String key, Object[] arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
