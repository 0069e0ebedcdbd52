package io.colorguard.terraform.ui;

import com.vaadin.flow.component.html.Div;
import io.colorguard.uikit.StageStepper;
import io.colorguard.uikit.StageStepper.Progress;
import java.util.Arrays;
import java.util.Locale;

/** How far an import has come. */
final class ImportSteps extends Div {

    /** The steps of an import, in order. */
    enum Step {
        CHOOSE,
        CHECK,
        CONFIRM,
        RESULT;

        /** The word in message keys. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ImportSteps() {
        addClassName("import-steps");
    }

    void show(Step now) {
        removeAll();
        add(
                new StageStepper(
                        getTranslation("terraform.import.steps"),
                        Arrays.stream(Step.values()).map(any -> mark(any, now)).toList()));
    }

    private StageStepper.Step mark(Step any, Step now) {
        Progress progress =
                any == now ? Progress.NOW : any.compareTo(now) < 0 ? Progress.DONE : Progress.LATER;
        return new StageStepper.Step(
                getTranslation("terraform.import.step." + any.word()), progress, null);
    }
}
