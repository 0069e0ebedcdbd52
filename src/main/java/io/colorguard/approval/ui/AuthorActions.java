package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.CopyDesk;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.ui.FlagAction;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What authors begin on the page of a flag that stands; each takes a change like any other. */
@Configuration(proxyBeanMethods = false)
class AuthorActions {

    private final CurrentUser user;

    AuthorActions(CurrentUser user) {
        this.user = user;
    }

    /** Copies what a flag does in one environment to another (BAT-5). */
    @Bean
    @Order(5)
    FlagAction copyAction(CopyDesk desk) {
        return (flag, _) ->
                flag.content().environments().size() > 1
                        ? forAuthors(
                                flag,
                                () ->
                                        Buttons.plain(
                                                translate("approval.ui.copy"),
                                                Glyph.COPY,
                                                () -> new CopyDialog(flag, desk).open()))
                        : Optional.empty();
    }

    /** Asks for a killed definition back (APR-11). */
    @Bean
    @Order(10)
    FlagAction restoreAction(ApprovalDesk desk) {
        return (flag, _) ->
                flag.flag().kills().isEmpty()
                        ? Optional.empty()
                        : forAuthors(
                                flag,
                                () ->
                                        Buttons.plain(
                                                translate("approval.ui.restore"),
                                                Glyph.POWER,
                                                () -> new RestoreDialog(flag, desk).open()));
    }

    private Optional<Component> forAuthors(FlagDetails flag, Supplier<Component> button) {
        return !flag.flag().isRemoved()
                        && user.may(Permission.CHANGE_PROPOSE, flag.workspace().key())
                ? Optional.of(button.get())
                : Optional.empty();
    }
}
