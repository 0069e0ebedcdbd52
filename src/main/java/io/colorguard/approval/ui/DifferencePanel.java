package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.application.DefinitionPrinter;
import io.colorguard.approval.domain.Proposal;
import io.colorguard.catalog.domain.Difference;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.ui.EditWords;
import io.colorguard.catalog.ui.Palette;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.DiffView;
import io.colorguard.uikit.Highlight;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.PageTabs;
import io.colorguard.uikit.Panel;
import io.colorguard.workspace.domain.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The difference of a change in words, as JSON or as HCL: three views of one content. */
final class DifferencePanel extends Div {

    static final String WORDS = "words";
    static final String JSON = "json";
    static final String HCL = "hcl";

    private final ChangeDetails details;
    private final Proposal proposal;
    private final List<Environment> environments;
    private final List<Component> stops = new ArrayList<>();
    private final ViewedBoxes boxes;
    private int stop = -1;

    DifferencePanel(
            ChangeDetails details,
            String tab,
            @Nullable DefinitionPrinter printer,
            ViewedBoxes boxes) {
        this.details = details;
        this.boxes = boxes;
        proposal = details.change().proposal();
        environments = details.workspace().environments();
        Panel panel = Panel.unheaded(getTranslation("approval.ui.difference"));
        panel.add(tabs(tab));
        switch (tab) {
            case JSON -> panel.add(texts(JSON, Highlight.JSON, new ChangeTexts(details).json()));
            case HCL -> panel.add(hcl(printer));
            default -> panel.padded(words());
        }
        add(panel);
    }

    /** Moves the focus from environment to environment, from the last to the first. */
    void move(int step) {
        if (!stops.isEmpty()) {
            stop = Math.floorMod(stop < 0 && step < 0 ? -1 : stop + step, stops.size());
            stops.get(stop).getElement().callJsFunction("scrollIntoView");
            stops.get(stop).getElement().callJsFunction("focus");
        }
    }

    private PageTabs tabs(String open) {
        String href =
                WorkspaceParameter.href(
                        details.workspace().key(), "changes", details.change().id().toString());
        PageTabs tabs = new PageTabs(getTranslation("approval.ui.difference"), open);
        for (String tab : List.of(WORDS, JSON, HCL)) {
            String address = tab.equals(WORDS) ? href : href + "?tab=" + tab;
            tabs.tab(tab, getTranslation("approval.ui.tab." + tab), address, null);
        }
        return tabs;
    }

    private Component words() {
        FlagContent after = proposal.result();
        Difference difference = Difference.between(proposal.base(), after, environments);
        Div all = new Div();
        all.addClassName("stack");
        EditWords words = new EditWords(getLocale());
        difference.about().forEach(field -> all.add(new Paragraph(words.of(field))));
        List<Consequence> consequences =
                Consequence.of(difference, proposal.base(), after, environments);
        environments.reversed().forEach(it -> kill(it.key()).ifPresent(all::add));
        for (EnvironmentSay say :
                EnvironmentSay.all(
                        consequences.reversed().stream().filter(this::isSaid).toList(),
                        Palette.of(proposal.after()))) {
            all.add(say);
            boxes.of(say.environment()).ifPresent(say::end);
            if (say.isAffected()) {
                stops.add(say);
            }
        }
        return all;
    }

    /** Whether a consequence says what no kill says already. */
    private boolean isSaid(Consequence consequence) {
        return !consequence.isNothing() || kill(consequence.environment().key()).isEmpty();
    }

    private Optional<Component> kill(String environment) {
        boolean kills = proposal.killed().kills(environment);
        if (!kills && !proposal.killed().restores(environment)) {
            return Optional.empty();
        }
        return Optional.of(
                Note.of(
                        kills ? Look.KILLED : Look.ATTENTION,
                        getTranslation(
                                kills ? "approval.ui.kill.begins" : "approval.ui.kill.ends",
                                environment,
                                proposal.after().in(environment).defaultTreatment())));
    }

    private Component hcl(@Nullable DefinitionPrinter printer) {
        return printer == null
                ? Note.of(Look.INFO, getTranslation("approval.ui.hcl.none"))
                : texts(HCL, Highlight.HCL, new ChangeTexts(details).hcl(printer));
    }

    private Component texts(String tab, Highlight highlight, List<ChangeTexts.Pair> pairs) {
        if (pairs.isEmpty()) {
            return Note.of(Look.INFO, getTranslation("approval.ui.difference.none." + tab));
        }
        Div all = new Div();
        for (ChangeTexts.Pair pair : pairs) {
            Component head = head(pair.environment());
            stops.add(head);
            all.add(
                    head,
                    DiffView.sideBySide(
                            side("approval.ui.side.before", pair.before()),
                            side("approval.ui.side.after", pair.after()),
                            highlight));
        }
        return all;
    }

    private Component head(@Nullable Environment environment) {
        Div head = new Div();
        head.addClassName("phase");
        head.getElement().setAttribute("tabindex", "-1");
        if (environment == null) {
            head.add(Words.styled(getTranslation("approval.ui.difference.flag"), "medium"));
        } else {
            head.add(Words.marker(environment));
            boxes.of(environment.key()).ifPresent(head::add);
        }
        return head;
    }

    private DiffView.Side side(String key, String text) {
        return new DiffView.Side(getTranslation(key), text);
    }
}
