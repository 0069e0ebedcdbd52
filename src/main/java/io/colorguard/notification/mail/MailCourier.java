package io.colorguard.notification.mail;

import io.colorguard.identity.PersonId;
import io.colorguard.identity.UserDirectory;
import io.colorguard.notification.application.Letter;
import io.colorguard.notification.application.Letters;
import io.colorguard.notification.domain.Choices;
import io.colorguard.notification.domain.Courier;
import io.colorguard.notification.domain.Delivery;
import io.colorguard.notification.domain.Delivery.Receiver;
import io.colorguard.notification.domain.MailBoxes;
import io.colorguard.notification.domain.Receipt;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends notices by mail, in the reader's language, as text and as HTML. */
@Component
class MailCourier implements Courier {

    private static final Logger LOG = LoggerFactory.getLogger(MailCourier.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final MailBoxes mailBoxes;
    private final UserDirectory directory;
    private final Choices choices;
    private final Letters letters;
    private final MailText text;
    private final String from;

    MailCourier(
            ObjectProvider<JavaMailSender> sender,
            MailBoxes mailBoxes,
            UserDirectory directory,
            Choices choices,
            Letters letters,
            MailText text,
            @Value("${colorguard.mail.from:colorguard@localhost}") String from) {
        this.sender = sender;
        this.mailBoxes = mailBoxes;
        this.directory = directory;
        this.choices = choices;
        this.letters = letters;
        this.text = text;
        this.from = from;
    }

    @Override
    public boolean carries(Receiver receiver) {
        return receiver instanceof Receiver.MailBox;
    }

    @Override
    public Receipt deliver(Delivery delivery) {
        PersonId person = ((Receiver.MailBox) delivery.receiver()).person();
        Optional<String> address = directory.find(person).flatMap(mailBoxes::of);
        JavaMailSender post = sender.getIfAvailable();
        if (post == null || address.isEmpty()) {
            return new Receipt.Dropped("notification.answer.no_mail_box");
        }
        try {
            post.send(message(post, delivery, address.get()));
            return new Receipt.Delivered("");
        } catch (MailException | MessagingException e) {
            LOG.info("mail {} is not sent yet", delivery.id(), e);
            return new Receipt.Failed("notification.answer.mail");
        }
    }

    private MimeMessage message(JavaMailSender post, Delivery delivery, String to)
            throws MessagingException {
        Locale language = choices.language(((Receiver.MailBox) delivery.receiver()).person());
        Letter letter = letters.write(delivery.notice(), language);
        MimeMessage message = post.createMimeMessage();
        MimeMessageHelper helper =
                new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(text.subject(letter));
        helper.setText(text.plain(letter, language), text.html(letter, language));
        helper.setSentDate(Date.from(delivery.notice().at()));
        message.setHeader("Message-ID", "<" + delivery.id() + "@" + domain() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", language.toLanguageTag());
        return message;
    }

    private String domain() {
        return from.substring(from.indexOf('@') + 1).replace(">", "");
    }
}
