package io.colorguard.notification.mail;

import io.colorguard.identity.Person;
import io.colorguard.identity.RoleSource;
import io.colorguard.identity.UserDirectory;
import io.colorguard.notification.domain.MailBoxes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Mail boxes by user name, {@code colorguard.mail.to={user}@bank.example}, or where the settings
 * name none, those that the provider's directory has verified. An address is never entered by hand,
 * so that nothing of a workspace can be sent elsewhere.
 */
@Component
class SettingsMailBoxes implements MailBoxes {

    private static final String USER = "{user}";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._+-]+");

    private final boolean served;
    private final String to;
    private final UserDirectory directory;

    SettingsMailBoxes(
            ObjectProvider<JavaMailSender> sender,
            @Value("${colorguard.mail.to:}") String to,
            RoleSource source,
            UserDirectory directory) {
        boolean known = to.isBlank() ? source == RoleSource.DIRECTORY : to.contains(USER);
        this.served = known && sender.getIfAvailable() != null;
        this.to = to;
        this.directory = directory;
    }

    @Override
    public boolean areServed() {
        return served;
    }

    @Override
    public Optional<String> of(Person person) {
        if (to.isBlank()) {
            return served ? directory.mailOf(person.id()) : Optional.empty();
        }
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
