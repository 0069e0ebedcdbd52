package io.colorguard.notification.mail;

import io.colorguard.notification.application.Letter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A letter as subject, plain text and HTML. Whatever people wrote stands in it as text. */
@Component
class MailText {

    private static final String HTML =
            """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
            <body style="font-family:system-ui,sans-serif;line-height:1.5;max-width:40rem;margin:0 auto;padding:1rem">
            <p style="color:#667085;margin:0">%s</p>
            <h1 style="font-size:1.125rem;margin:.25rem 0 1rem">%s</h1>
            %s
            <p style="margin:1.5rem 0"><a href="%s">%s</a></p>
            <p style="color:#667085;font-size:.8125rem">%s</p>
            </body></html>
            """;

    private final MessageSource messages;

    MailText(MessageSource messages) {
        this.messages = messages;
    }

    /** One line, whatever the title holds. */
    String subject(Letter letter) {
        return ("[" + letter.workspace() + "] " + letter.title()).replaceAll("\\p{Cntrl}+", " ");
    }

    String plain(Letter letter, Locale language) {
        String lines =
                letter.lines().stream().map(it -> "- " + it).collect(Collectors.joining("\n"));
        return String.join(
                "\n\n",
                letter.title(),
                lines,
                say("notification.mail.open", language) + "\n" + letter.url(),
                say("notification.mail.foot", language, letter.choices()),
                "");
    }

    String html(Letter letter, Locale language) {
        String lines =
                letter.lines().stream()
                        .map(it -> "<li>" + escaped(it) + "</li>")
                        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        return HTML.formatted(
                language.toLanguageTag(),
                escaped(subject(letter)),
                escaped(letter.workspace()),
                escaped(letter.title()),
                letter.lines().isEmpty() ? "" : lines,
                escaped(letter.url()),
                escaped(say("notification.mail.open", language)),
                escaped(say("notification.mail.foot", language, letter.choices())));
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
