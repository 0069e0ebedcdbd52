package io.colorguard.notification.mail;

import static io.colorguard.notification.NotificationScene.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.RoleSource;
import io.colorguard.identity.UserDirectory;
import io.colorguard.identity.domain.DirectoryEntry;
import io.colorguard.identity.domain.Roster;
import io.colorguard.notification.NotificationScene;
import io.colorguard.notification.application.Letters;
import io.colorguard.notification.domain.Choices;
import io.colorguard.notification.domain.Delivery;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.Receipt;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
class MailCourierTest {

    @Autowired ApplicationContext portal;
    @Autowired UserDirectory directory;
    @Autowired Roster roster;
    @Autowired Choices choices;
    @Autowired Letters letters;
    @Autowired MailText text;

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private NotificationScene scene;

    @BeforeEach
    void start() {
        server.start();
        scene = new NotificationScene(portal);
    }

    @AfterEach
    void stop() {
        server.stop();
        choices.language(id("reviewer"), Locale.ENGLISH);
    }

    @Test
    @Rule("NTF-2")
    void carriesTheDifferenceAndALinkAsTextAndAsHtml() throws Exception {
        UUID id = UUID.randomUUID();
        assertThat(courier().deliver(to("reviewer", id, "CHG-7 waits")))
                .isInstanceOf(Receipt.Delivered.class);

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("reviewer@bank.example");
        assertThat(mail.getSubject()).isEqualTo("[" + scene.key() + "] CHG-7 waits");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@colorguard.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String link = "/w/" + scene.key() + "/changes/CHG-7";
        assertThat(part(mail, "text/plain"))
                .contains("CHG-7 waits", "- prod: on 10 % → 25 % for {0} <b>'VIP'</b>", link);
        assertThat(part(mail, "text/html"))
                .contains("prod: on 10 % → 25 % for {0} &lt;b&gt;&#39;VIP&#39;&lt;/b&gt;", link)
                .doesNotContain("<b>")
                .doesNotContainIgnoringCase("<form")
                .doesNotContainIgnoringCase("approve");
    }

    @Test
    @Rule("NTF-2")
    void keepsATitleOnTheSubjectsLineAndOutOfTheMarkup() throws Exception {
        String title = "<script>x</script>\r\nBcc: all@example.com";
        courier().deliver(to("reviewer", UUID.randomUUID(), title));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).endsWith("<script>x</script> Bcc: all@example.com");
        assertThat(part(mail, "text/html")).doesNotContain("<script>");
    }

    @Test
    @Rule("NTF-3")
    void speaksTheLanguageOfTheReader() throws Exception {
        choices.language(id("reviewer"), Locale.of("es"));
        courier().deliver(to("reviewer", UUID.randomUUID(), "CHG-7"));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Content-Language")).containsExactly("es");
        assertThat(part(mail, "text/plain")).contains("Abrir en Colorguard");
    }

    @Test
    @Rule("NTF-4")
    void failsForNowWhereTheServerDoesNotAnswer() {
        MailCourier courier = courier();
        server.stop();
        assertThat(courier.deliver(to("reviewer", UUID.randomUUID(), "CHG-7")))
                .isEqualTo(new Receipt.Failed("notification.answer.mail"));
    }

    @Test
    void dropsWhatIsForSomebodyUnknown() {
        var nobody = new Delivery.Receiver.MailBox(new PersonId("demo", "nobody"));
        assertThat(courier().deliver(delivery(nobody, UUID.randomUUID(), "CHG-7")))
                .isInstanceOf(Receipt.Dropped.class);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ana,              ana@bank.example
                    ana.b+c_d-1,      ana.b+c_d-1@bank.example
                    ana@other.org,    ana@bank.example
                    'ana,eve',        ''
                    'ana b',          ''
                    'ana\\r\\nx',     ''
                    @bank.example,    ''
                    """)
    void makesAddressesOfTheInstallationOnly(String userName, String address) {
        Person person = new Person(new PersonId("x", "y"), userName, "Ana");
        assertThat(boxes(sender(), "{user}@bank.example").of(person).orElse("")).isEqualTo(address);
    }

    @Test
    void sendsNoMailWhereTheInstallationNamesNoServerOrNoAddresses() {
        ObjectProvider<JavaMailSender> none =
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
        assertThat(boxes(none, "{user}@bank.example").areServed()).isFalse();
        assertThat(boxes(sender(), "").areServed()).isFalse();
        assertThat(boxes(sender(), "all@bank.example").areServed()).isFalse();
    }

    @Test
    @Rule("IDN-9")
    @Transactional
    void takesVerifiedAddressesOfTheDirectoryWhereTheSettingsNameNone() {
        Person ana = new Person(new PersonId("bank", "ana"), "ana", "Ana");
        roster.keep(new DirectoryEntry(ana, "ana@bank.example", Set.of()));
        var known = new SettingsMailBoxes(sender(), "", RoleSource.DIRECTORY, directory);
        assertThat(known.areServed()).isTrue();
        assertThat(known.of(ana)).contains("ana@bank.example");
        assertThat(known.of(DemoPeople.require("viewer"))).isEmpty();
        assertThat(
                        new SettingsMailBoxes(
                                        sender(),
                                        "{user}@x.example",
                                        RoleSource.DIRECTORY,
                                        directory)
                                .of(ana))
                .contains("ana@x.example");
    }

    private SettingsMailBoxes boxes(ObjectProvider<JavaMailSender> sender, String to) {
        return new SettingsMailBoxes(sender, to, RoleSource.DEMO, directory);
    }

    private MailCourier courier() {
        return new MailCourier(
                sender(),
                boxes(sender(), "{user}@bank.example"),
                directory,
                choices,
                letters,
                text,
                "Colorguard <portal@colorguard.example>");
    }

    private ObjectProvider<JavaMailSender> sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new StaticListableBeanFactory(Map.of("sender", sender))
                .getBeanProvider(JavaMailSender.class);
    }

    private Delivery to(String userName, UUID id, String title) {
        return delivery(
                new Delivery.Receiver.MailBox(DemoPeople.require(userName).id()), id, title);
    }

    private Delivery delivery(Delivery.Receiver receiver, UUID id, String title) {
        Notice notice =
                new Notice(
                        UUID.randomUUID(),
                        scene.workspace.id(),
                        NotificationScene.KIND.name(),
                        Person.PORTAL,
                        Instant.EPOCH,
                        NotificationScene.content(title));
        return new Delivery(id, notice, receiver, 1, Instant.EPOCH);
    }

    private static String part(MimeMessage mail, String type) throws Exception {
        return part((MimeMultipart) mail.getContent(), type);
    }

    private static String part(MimeMultipart parts, String type) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getContent() instanceof MimeMultipart inner) {
                String found = part(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            } else if (part.isMimeType(type)) {
                return part.getContent().toString();
            }
        }
        return "";
    }
}
