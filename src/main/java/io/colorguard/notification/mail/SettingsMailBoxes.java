package io.colorguard.notification.mail;

import io.colorguard.identity.Person;
import io.colorguard.notification.domain.MailBoxes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Mail boxes by user name: {@code colorguard.mail.to={user}@bank.example}. An address is never
 * entered by hand, so that nothing of a workspace can be sent elsewhere.
 */
@Component
class SettingsMailBoxes implements MailBoxes {

    private static final String USER = "{user}";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._+-]+");

    private final boolean served;
    private final String to;

    SettingsMailBoxes(
            ObjectProvider<JavaMailSender> sender, @Value("${colorguard.mail.to:}") String to) {
        this.served = sender.getIfAvailable() != null && to.contains(USER);
        this.to = to;
    }

    @Override
    public boolean areServed() {
        return served;
    }

    @Override
    public Optional<String> of(Person person) {
        String name = person.userName();
        boolean known = served && (name.contains("@") || NAME.matcher(name).matches());
        if (!known) {
            return Optional.empty();
        }
        String before = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        return NAME.matcher(before).matches()
                ? Optional.of(to.replace(USER, before))
                : Optional.empty();
    }
}
