package io.colorguard.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.SignedInAs;
import io.colorguard.identity.application.ApiTokens;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.ReasonDialog;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person makes a token for a program, copies it, and takes it back. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.identity.ui"})
class UC011MakeTokenTest extends SpringBrowserlessTest {

    @Autowired ApiTokens tokens;
    @Autowired Clock clock;

    @Test
    @Rule("IDN-1")
    @SignedInAs("operator")
    void makesATokenSeesItOnceAndTakesItBack() {
        navigate(TokensView.class);
        test($view(TextField.class).withLabel("Name").single()).setValue("pipeline");
        test($view(TextField.class).withLabel("Reason").single()).setValue("Nightly import");
        press("Create token");
        assertThat($view(Note.class).single().getElement().getTextRecursively()).contains("cg_");
        assertThat(tokens.mine()).singleElement().matches(token -> token.isValid(clock.instant()));

        press("Revoke");
        ReasonDialog dialog = $(ReasonDialog.class).single();
        TextField reason = find(TextField.class, dialog).single();
        Button revoke = find(Button.class, dialog).withText("Revoke").single();
        test(revoke).click();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(tokens.mine()).allMatch(token -> token.isValid(clock.instant()));
        test(reason).setValue("Pipeline is gone");
        test(revoke).click();
        assertThat($view(Note.class).exists()).isFalse();
        assertThat(tokens.mine()).noneMatch(token -> token.isValid(clock.instant()));
    }

    @Test
    @SignedInAs("viewer")
    void saysAtTheFieldThatANameIsMissing() {
        navigate(TokensView.class);
        press("Create token");
        assertThat($view(TextField.class).all()).hasSize(2).allMatch(TextField::isInvalid);
        assertThat(tokens.mine()).isEmpty();
    }

    private void press(String text) {
        test($view(Button.class).withText(text).single()).click();
    }
}
