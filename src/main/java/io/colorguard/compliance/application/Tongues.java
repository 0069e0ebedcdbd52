package io.colorguard.compliance.application;

import io.colorguard.compliance.story.Tongue;
import io.colorguard.notification.application.NoticeTexts;
import io.colorguard.notification.domain.Saying;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stories are told with, in each language that the bundles speak. */
@Component
class Tongues {

    private final MessageSource messages;
    private final NoticeTexts sayings;

    Tongues(MessageSource messages, NoticeTexts sayings) {
        this.messages = messages;
        this.sayings = sayings;
    }

    Tongue of(Locale language) {
        return new Tongue(
                new Tongue.Texts() {
                    @Override
                    public String say(String key, Object... arguments) {
                        return messages.getMessage(key, arguments, language);
                    }

                    @Override
                    public String say(Saying saying) {
                        return sayings.text(saying, language);
                    }
                });
    }
}
