package io.colorguard.shell.ui;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.DatabaseTest;
import io.colorguard.catalog.FlagScene;
import io.colorguard.identity.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Enter opens the first result for what was typed, though its results have not come yet. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.catalog.ui"})
class SearchDialogTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;

    FlagScene scene;
    SearchDialog dialog;

    @BeforeEach
    void opened() {
        scene = new FlagScene(portal).with(content("new-checkout"), content("dark-theme"));
    }

    @Test
    @SignedInAs("viewer")
    void opensWhatWasTypedBeforeItWasSearched() {
        open();

        dialog.open("new-check");

        assertThat(location()).isEqualTo("w/" + scene.workspace.key() + "/flags/new-checkout");
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    @SignedInAs("viewer")
    void opensNothingOfAnEarlierSearch() {
        open();
        test($(TextField.class).first()).setValue("dark-th");

        dialog.open("new-check");

        assertThat(location()).endsWith("/new-checkout");
    }

    @Test
    @SignedInAs("viewer")
    void saysThatNothingWasFoundAndStays() {
        open();
        test($(TextField.class).first()).setValue("dark-th");
        String before = location();

        dialog.open("no-such-flag-anywhere");

        assertThat(location()).isEqualTo(before);
        assertThat(dialog.isOpened()).isTrue();
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains(dialog.getTranslation("shell.search.none"));
    }

    private void open() {
        dialog = new SearchDialog(portal.getBean(Search.class), scene.workspace.key());
        dialog.open();
    }

    private static String location() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }
}
