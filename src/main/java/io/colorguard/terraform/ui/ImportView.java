package io.colorguard.terraform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.terraform.application.ImportDesk;
import io.colorguard.terraform.application.ImportOptions;
import io.colorguard.terraform.domain.ImportFile;
import io.colorguard.terraform.domain.ImportReport;
import io.colorguard.terraform.ui.ImportSteps.Step;
import io.colorguard.terraform.ui.KeptBaskets.Kept;
import io.colorguard.terraform.ui.KeptBaskets.Owner;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes existing HCL and JSON in, in four steps (TFM-4). */
@Route("w/:ws/import")
@PermitAll
class ImportView extends WorkspaceView implements Wizard {

    private static final String BASKET = "basket";

    private final ImportDesk desk;
    private final CurrentUser user;
    private Basket basket = new Basket();
    private @Nullable BasketKeeper keeper;
    private final ImportSteps stepper = new ImportSteps();
    private final Div place = new Div();
    private ImportOptions options = ImportOptions.LENIENT;

    ImportView(ImportDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
        place.setId("import-step");
        place.getElement().setAttribute("tabindex", "-1");
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        header(getTranslation("terraform.import.title"))
                .sub(getTranslation("terraform.import.sub"));
        keeper =
                new BasketKeeper(
                        new Owner(user.require().id(), workspace),
                        () -> fromAddress(BASKET),
                        id -> keepInAddress(BASKET, id));
        add(stepper, place);
        basket = keeper.kept().map(Basket::of).orElseGet(Basket::new);
        keeper.kept().ifPresentOrElse(this::resume, this::choose);
    }

    /** After a reload: where the check was, unless something of it must be given again. */
    private void resume(Kept kept) {
        options = kept.options();
        if (kept.lost().isEmpty() && !basket.isEmpty()) {
            check(options);
            return;
        }
        choose();
        if (!kept.lost().isEmpty()) {
            String names = String.join(", ", kept.lost());
            place.addComponentAsFirst(
                    Note.of(Look.ATTENTION, getTranslation("terraform.import.lost", names)));
        }
    }

    @Override
    public void choose() {
        show(
                Step.CHOOSE,
                new ChooseStep(basket, () -> check(options), () -> keeper().follow(basket)));
    }

    @Override
    public void check(ImportOptions wanted) {
        options = wanted;
        work(Step.CHECK, () -> desk.check(workspace(), files(), options), this::checked);
    }

    private void checked(ImportReport report) {
        String pasted = getTranslation("terraform.import.pasted");
        keeper().keep(basket.keep(keeper().owner(), options, report.problems(), pasted));
        show(Step.CHECK, new CheckStep(report, options, this));
    }

    @Override
    public void confirm(ImportReport checked) {
        boolean mayAdopt = user.may(Permission.IMPORT_ADOPT, workspace());
        show(Step.CONFIRM, new ConfirmStep(checked, mayAdopt, () -> checked(checked), this));
    }

    @Override
    public void propose() {
        work(Step.RESULT, () -> desk.propose(workspace(), files(), options), this::done);
    }

    @Override
    public void adopt() {
        work(Step.RESULT, () -> desk.adopt(workspace(), files(), options), this::done);
    }

    private void done(ImportReport report) {
        keeper().forget();
        show(Step.RESULT, new ResultStep(report, workspace()));
    }

    private List<ImportFile> files() {
        return basket.all(getTranslation("terraform.import.pasted"));
    }

    private void work(
            Step step, Supplier<Outcome<ImportReport>> work, Consumer<ImportReport> next) {
        Working working = new Working(getTranslation("terraform.import.working." + step.word()));
        show(step, working);
        working.then(() -> work.get().ifDone(next).ifRefused(reasons -> failed(step, reasons)));
    }

    private void failed(Step step, List<Refusal> reasons) {
        show(
                step,
                Columns.stack(
                        Note.refused(reasons),
                        Columns.row(
                                Buttons.plain(
                                        getTranslation("terraform.import.back"),
                                        Glyph.ARROW_LEFT,
                                        this::choose))));
    }

    private void show(Step step, Component content) {
        stepper.show(step);
        place.removeAll();
        place.add(content);
        if (step != Step.CHOOSE) {
            place.getElement().callJsFunction("focus");
        }
    }

    private BasketKeeper keeper() {
        if (keeper == null) {
            throw new IllegalStateException("the page has not been entered");
        }
        return keeper;
    }
}
