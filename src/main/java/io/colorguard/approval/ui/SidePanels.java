package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.application.Assessment;
import io.colorguard.approval.domain.Proposal;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.Difference;
import io.colorguard.catalog.domain.Finding;
import io.colorguard.catalog.domain.Fix;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.Target;
import io.colorguard.catalog.domain.TargetingRule;
import io.colorguard.catalog.ui.DifferenceInWords;
import io.colorguard.catalog.ui.EditWords;
import io.colorguard.catalog.ui.Palette;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PlainList;
import io.colorguard.uikit.StateBadge;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What stands beside the form and is told anew with every edit (APR-14). */
final class SidePanels {

    private static final Target TARGET = Target.DAVIDJI99_SPLIT;

    private SidePanels() {}

    /** What would be different from what is approved, environment by environment. */
    static Panel effect(Proposal proposal, Workspace workspace, Locale locale) {
        FlagContent after = proposal.result();
        Difference difference =
                Difference.between(proposal.base(), after, workspace.environments());
        Panel panel =
                new Panel(translate("approval.ui.effect"))
                        .note(translate("approval.ui.effect.note"));
        Div all = new Div();
        all.addClassNames("stack", "say-small");
        EditWords words = new EditWords(locale);
        difference.about().forEach(field -> all.add(new Paragraph(words.of(field))));
        EnvironmentSay.all(
                        Consequence.of(
                                difference, proposal.base(), after, workspace.environments()),
                        Palette.of(proposal.after()))
                .forEach(all::add);
        return panel.padded(all);
    }

    /** What others and the author made of what both began with (APR-6). */
    static Component[] moved(FlagContent base, ApprovedFlag now, Manuscript manuscript) {
        List<Environment> environments = manuscript.workspace().environments();
        FlagContent mine = manuscript.isRemoval() ? null : manuscript.content();
        Difference theirs = Difference.between(base, now.content(), environments);
        Difference own = Difference.between(base, mine, environments);
        return new Component[] {
            new Panel(translate("approval.ui.merge.meanwhile"))
                    .note(MergePanel.last(now))
                    .padded(new DifferenceInWords(theirs, environments)),
            new Panel(translate("approval.ui.merge.yours"))
                    .padded(
                            new DifferenceInWords(own, environments),
                            new Paragraph(translate("approval.ui.merge.later")))
        };
    }

    /** Which gates it will open, unless nothing is written yet. */
    static Panel gates(Assessment assessment) {
        Proposal proposal = assessment.proposal();
        boolean written =
                !assessment.gates().isEmpty()
                        || !Objects.equals(proposal.base(), proposal.result());
        return written
                ? GateItems.expected(assessment.gates())
                : new Panel(translate("approval.ui.gates.expected"))
                        .padded(Words.faint(translate("approval.ui.gates.unwritten")));
    }

    /** Stands where nothing can be told of the effect. */
    static Panel unknown() {
        return new Panel(translate("approval.ui.effect"))
                .padded(new Paragraph(translate("approval.ui.effect.unknown")));
    }

    /** What the rules say, each with its remedy where there is one (CFG-6). */
    static Component findings(List<Finding> findings, Consumer<UnaryOperator<FlagContent>> fix) {
        Div all = new Div();
        all.addClassNames("stack", "stack-2");
        findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .forEach(it -> all.add(note(it, fix)));
        return all;
    }

    private static Note note(Finding finding, Consumer<UnaryOperator<FlagContent>> fix) {
        String text = translate(finding.messageKey(), finding.arguments().toArray());
        Span where = Words.styled(finding.field(), "mono", "xs", "muted");
        Note note = Note.of(look(finding), new Span(text + " "), where);
        Fix remedy = finding.fix();
        if (remedy != null) {
            note.end(
                    button(
                            translate(remedy.messageKey(), remedy.arguments().toArray()),
                            () -> fix.accept(remedy::apply)));
        } else if (finding.messageKey().equals("catalog.warning.override.same")) {
            String environment = String.valueOf(finding.arguments().getFirst());
            note.end(
                    button(
                            translate("approval.ui.override.remove"),
                            () ->
                                    fix.accept(content ->
                                            Declarations.withoutOverride(content, environment))));
        }
        return note;
    }

    private static Look look(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> Look.BLOCKED;
            case WARNING -> Look.ATTENTION;
            case NOTICE -> Look.INFO;
        };
    }

    private static NativeButton button(String text, Runnable action) {
        NativeButton button = new NativeButton(text, _ -> action.run());
        button.addClassName("linklike");
        button.getElement().setAttribute("type", "button");
        return button;
    }

    /** Whether the provider can carry it, and whether somebody else is at it too (CFG-9). */
    static Panel delivery(Assessment assessment, List<String> others) {
        FlagContent content = assessment.proposal().after();
        boolean carried =
                conditions(content)
                        .flatMap(condition -> condition.matchers().stream())
                        .allMatch(SidePanels::carries);
        boolean valid = assessment.findings().stream().noneMatch(Finding::isError);
        Panel panel =
                new Panel(translate("approval.ui.delivery"))
                        .beside(
                                carried && valid
                                        ? StateBadge.of(Look.OK, translate("approval.ui.yes"))
                                        : StateBadge.of(Look.BLOCKED, translate("approval.ui.no")));
        PlainList list = new PlainList();
        list.addClassName("xs");
        line(list, carried, "approval.ui.delivery.matchers", TARGET.label());
        line(list, valid, "approval.ui.delivery.rules");
        line(
                list,
                others.isEmpty(),
                others.isEmpty() ? "approval.ui.delivery.alone" : "approval.ui.delivery.others",
                String.join(", ", others));
        return panel.body(list);
    }

    private static void line(PlainList list, boolean good, String key, Object... arguments) {
        Span text =
                new Span(
                        translate(
                                good ? key : key + (key.endsWith("others") ? "" : ".not"),
                                arguments));
        list.item(
                (good
                        ? Glyph.CHECK.small().look(Look.OK)
                        : Glyph.WARNING.small().look(Look.ATTENTION)),
                text);
    }

    private static boolean carries(Matcher matcher) {
        return TARGET.carries(matcher);
    }

    private static Stream<Condition> conditions(FlagContent content) {
        return Stream.concat(
                        content.base().rules().stream(),
                        content.environments().stream()
                                .flatMap(environment -> content.in(environment).rules().stream()))
                .map(TargetingRule::condition);
    }
}
