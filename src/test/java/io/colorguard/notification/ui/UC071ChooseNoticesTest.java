package io.colorguard.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.Checkbox;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.SignedInAs;
import io.colorguard.notification.application.ChoiceDesk;
import io.colorguard.notification.domain.Channel;
import io.colorguard.uikit.Note;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person chooses what to be told, and how. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.notification.ui"})
class UC071ChooseNoticesTest extends SpringBrowserlessTest {

    private static final String SUBMITTED = "change.submitted";

    @Autowired ChoiceDesk desk;

    @Test
    @Rule("NTF-3")
    @SignedInAs("compliance")
    void keepsEachClick() {
        navigate(ChoicesView.class);
        Checkbox box = box("A change waits for my verdict: By mail");
        assertThat(box.getValue()).isTrue();
        test(box).click();
        assertThat(desk.unwanted(Channel.MAIL)).containsExactly(SUBMITTED);
        assertThat(desk.unwanted(Channel.PORTAL)).isEmpty();
        test(box).click();
        assertThat(desk.unwanted(Channel.MAIL)).isEmpty();
    }

    @Test
    @SignedInAs("compliance")
    void saysThatThisPortalSendsNoMail() {
        navigate(ChoicesView.class);
        assertThat($view(Note.class).single().getElement().getTextRecursively())
                .contains("sends no mail");
    }

    @Test
    @Rule("NTF-3")
    @SignedInAs("compliance")
    void refusesAKindThatDoesNotExist() {
        assertThat(desk.choose("no.such", Channel.MAIL, false).reasons())
                .singleElement()
                .satisfies(it -> assertThat(it.field()).isEqualTo("kind"))
                .extracting(it -> it.messageKey())
                .isEqualTo("notification.refusal.kind");
    }

    private Checkbox box(String name) {
        return $view(Checkbox.class).all().stream()
                .filter(box -> box.getAriaLabel().orElse("").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
