package io.colorguard.compliance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Phase;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.compliance.application.PromotionDesk;
import io.colorguard.compliance.domain.Checklist;
import io.colorguard.compliance.domain.CriterionState;
import io.colorguard.compliance.domain.Dossier;
import io.colorguard.compliance.domain.Promotion;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.Word;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.ItemPart;
import io.colorguard.uikit.LazyRows;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.NarrowGrid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Any number of promotions on their way; a row leads to its change. */
final class PromotionGrid extends Grid<Dossier> {

    private static final int SHORT = 12;
    private static final String FLAG =
            """
            <div class="trunc"><a class="medium mono" href="${item.href}">${item.flag}</a></div>
            <div class="xs faint trunc">${item.move} · ${item.id} · ${item.author}</div>
            """;
    private static final String WAITS =
            """
            <div class="row wrap">${item.waits.map((w) => html`<span class="state ${w.look}"><span
              class="icon icon-s ${w.icon}" aria-hidden="true"></span>${w.word}</span>`)}</div>
            """;
    private static final String AGE =
            "<time class=\"nowrap\" title=\"${item.exact}\">${item.age}</time>";
    private static final String CARD =
            "<div class=\"change-card\"><div class=\"row\"><span class=\"xs faint\">${item.age}</span></div>"
                    + FLAG
                    + WAITS
                    + "</div>";

    private final WorkspaceKey workspace;
    private final Clock clock;
    private final Locale locale = getLocale();

    PromotionGrid(WorkspaceKey workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
        addClassName("change-grid");
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("compliance.ui.promotions"));
        addItemClickListener(
                click -> getUI().ifPresent(ui -> ui.navigate(address(click.getItem()))));
        column("since", aged(LitRenderer.of(AGE)))
                .setWidth("7rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        column("flag", named(LitRenderer.of(FLAG))).setWidth("14rem").setFlexGrow(1);
        column("waits", waiting(LitRenderer.of(WAITS))).setWidth("24rem").setFlexGrow(2);
        NarrowGrid.arrange(this, column("flag", waiting(named(aged(LitRenderer.of(CARD))))));
    }

    /** Shows a list. */
    PromotionGrid show(Function<Window, Outcome<PromotionDesk.Page>> source, int found) {
        setAllRowsVisible(found <= SHORT);
        LazyRows.fill(this, found, window -> source.apply(window).map(PromotionDesk.Page::lines));
        return this;
    }

    private Column<Dossier> column(String name, LitRenderer<Dossier> renderer) {
        return addColumn(renderer).setHeader(getTranslation("compliance.ui.promotions." + name));
    }

    private String address(Dossier dossier) {
        return WorkspaceParameter.href(workspace, "changes/" + dossier.change().id());
    }

    private LitRenderer<Dossier> aged(LitRenderer<Dossier> renderer) {
        return renderer.withProperty(
                        "age", it -> Moments.relative(since(it), clock.instant(), locale))
                .withProperty("exact", it -> Moments.exact(since(it), locale));
    }

    private static Instant since(Dossier dossier) {
        ChangeRequest change = dossier.change();
        return Objects.requireNonNullElse(change.submittedAt(), change.createdAt());
    }

    private LitRenderer<Dossier> named(LitRenderer<Dossier> renderer) {
        return renderer.withProperty("href", this::address)
                .withProperty("flag", it -> it.change().proposal().flag().value())
                .withProperty("move", PromotionGrid::move)
                .withProperty("id", it -> it.change().id().toString())
                .withProperty("author", it -> it.change().contributors().author().displayName());
    }

    private static String move(Dossier dossier) {
        @Nullable FlagContent base = dossier.change().proposal().base();
        String to = stage(dossier.change().proposal().after());
        return base == null ? to : stage(base) + " → " + to;
    }

    private static String stage(FlagContent content) {
        LifecycleStage stage = content.classification().stage();
        return translate("catalog.stage." + Word.of(stage));
    }

    private LitRenderer<Dossier> waiting(LitRenderer<Dossier> renderer) {
        return renderer.withProperty("waits", this::waits);
    }

    /** What it waits for in the order in which it can be had; that it is done where nothing is. */
    private List<ItemPart> waits(Dossier dossier) {
        List<ItemPart> all =
                Stream.of(phases(dossier), gates(dossier.change()), criteria(dossier))
                        .flatMap(parts -> parts)
                        .toList();
        return all.isEmpty()
                ? List.of(part(Look.OK, Glyph.OK, getTranslation("compliance.ui.promotions.ready")))
                : all;
    }

    private static Stream<ItemPart> phases(Dossier dossier) {
        return dossier.checklist().stream()
                .flatMap(list -> list.holding().stream().map(phase -> phase(list, phase)));
    }

    private static ItemPart phase(Checklist list, Phase phase) {
        int open = list.open(phase).size();
        return open == 0
                ? part(Look.ATTENTION, Glyph.EDIT, Words.of(phase))
                : part(Look.ATTENTION, Glyph.CHECK, Words.of(phase) + " · " + open);
    }

    private Stream<ItemPart> gates(ChangeRequest change) {
        return change.gates().stream()
                .filter(Gate::isOpen)
                .map(gate ->
                        part(
                                Look.ATTENTION,
                                Glyph.USER,
                                getTranslation(
                                        "compliance.ui.promotions.verdict", gate.environment())));
    }

    private static Stream<ItemPart> criteria(Dossier dossier) {
        return dossier.promotion().stream()
                .flatMap(way ->
                        way.holding().stream()
                                .filter(criterion -> criterion != Criterion.STAKEHOLDERS)
                                .map(criterion -> criterion(way, criterion)));
    }

    private static ItemPart criterion(Promotion promotion, Criterion criterion) {
        return promotion.state(criterion) instanceof CriterionState.Unknown
                ? part(Look.ATTENTION, Glyph.HELP, Words.of(criterion))
                : part(Look.BLOCKED, Glyph.CANCEL, Words.of(criterion));
    }

    private static ItemPart part(Look look, Glyph glyph, String word) {
        return ItemPart.of(Map.of("look", Word.of(look), "icon", glyph.cssClass(), "word", word));
    }
}
