package io.colorguard.catalog.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagListing.Facets;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.uikit.FilterBar;
import io.colorguard.uikit.Glyph;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that narrow the list of flags. */
final class FlagFilters extends Composite<FilterBar> {

    private final TextField text = new TextField();
    private final MultiSelectComboBox<Category> category = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<LifecycleStage> stage = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> environment = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Risk> risk = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> owner = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> tag = new MultiSelectComboBox<>();

    FlagFilters(Workspace workspace, Facets facets, FlagQuery query) {
        text.setPlaceholder(getTranslation("catalog.flags.filter.text"));
        text.setAriaLabel(getTranslation("catalog.flags.filter.text"));
        text.setPrefixComponent(Glyph.SEARCH.icon());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValue(query.text());
        offer(category, "category", List.of(Category.values()), query.categories());
        category.setItemLabelGenerator(Words::of);
        offer(stage, "stage", List.of(LifecycleStage.values()), query.stages());
        stage.setItemLabelGenerator(Words::of);
        offer(risk, "risk", List.of(Risk.values()), query.risks());
        risk.setItemLabelGenerator(Words::of);
        List<String> environments =
                workspace.environments().stream().map(Environment::key).toList();
        offer(environment, "environment", environments, query.environments());
        offer(owner, "owner", facets.owners(), query.owners());
        offer(tag, "tag", facets.tags(), query.tags());
    }

    private <T> void offer(
            MultiSelectComboBox<T> field, String name, List<T> offered, Set<T> chosen) {
        String label = getTranslation("catalog.flags.filter." + name);
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        field.setItems(offered);
        field.setClearButtonVisible(true);
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.HORIZONTAL);
        field.setValue(chosen.stream().filter(offered::contains).collect(Collectors.toSet()));
    }

    @Override
    protected FilterBar initContent() {
        FilterBar bar =
                new FilterBar(
                        getTranslation("catalog.flags.filter"),
                        text,
                        category,
                        stage,
                        environment,
                        risk,
                        owner,
                        tag);
        bar.addClassName("flag-filters");
        return bar;
    }

    void onChange(Runnable action) {
        Stream.<HasValue<?, ?>>of(text, category, stage, environment, risk, owner, tag)
                .forEach(field -> field.addValueChangeListener(_ -> action.run()));
    }

    /** The query with what the fields say; marks and order stay. */
    FlagQuery narrow(FlagQuery query) {
        return new FlagQuery(
                text.getValue().strip(),
                category.getValue(),
                stage.getValue(),
                environment.getValue(),
                risk.getValue(),
                owner.getValue(),
                tag.getValue(),
                query.marks(),
                query.order());
    }

    void tally(int flags) {
        getContent().tally(getTranslation("catalog.flags.tally", flags));
    }
}
