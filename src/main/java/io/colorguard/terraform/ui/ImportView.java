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
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.StageStepper;
import io.colorguard.uikit.StageStepper.Progress;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes existing HCL and JSON in, in four steps (TFM-4). */
@Route("w/:ws/import")
@PermitAll
class ImportView extends WorkspaceView implements Wizard {

    private enum Step {
        CHOOSE,
        CHECK,
        CONFIRM,
        RESULT
    }

    private final ImportDesk desk;
    private final CurrentUser user;
    private final Basket basket = new Basket();
    private final Div stepper = new Div();
    private final Div place = new Div();
    private ImportOptions options = ImportOptions.LENIENT;

    ImportView(ImportDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
        stepper.addClassName("import-steps");
        place.setId("import-step");
        place.getElement().setAttribute("tabindex", "-1");
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        header(getTranslation("terraform.import.title"))
                .sub(getTranslation("terraform.import.sub"));
        add(stepper, place);
        choose();
    }

    @Override
    public void choose() {
        show(Step.CHOOSE, new ChooseStep(basket, () -> check(options)));
    }

    @Override
    public void check(ImportOptions wanted) {
        options = wanted;
        work(Step.CHECK, () -> desk.check(workspace(), files(), options), this::checked);
    }

    private void checked(ImportReport report) {
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
        show(Step.RESULT, new ResultStep(report, workspace()));
    }

    private List<ImportFile> files() {
        return basket.all(getTranslation("terraform.import.pasted"));
    }

    private void work(
            Step step, Supplier<Outcome<ImportReport>> work, Consumer<ImportReport> next) {
        Working working = new Working(getTranslation("terraform.import.working." + lower(step)));
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
        stepper.removeAll();
        stepper.add(
                new StageStepper(
                        getTranslation("terraform.import.steps"),
                        Arrays.stream(Step.values()).map(any -> mark(any, step)).toList()));
        place.removeAll();
        place.add(content);
        if (step != Step.CHOOSE) {
            place.getElement().callJsFunction("focus");
        }
    }

    private StageStepper.Step mark(Step any, Step now) {
        Progress progress =
                any == now ? Progress.NOW : any.compareTo(now) < 0 ? Progress.DONE : Progress.LATER;
        return new StageStepper.Step(
                getTranslation("terraform.import.step." + lower(any)), progress, null);
    }

    private static String lower(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
