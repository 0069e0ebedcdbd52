package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.Overdue;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.uikit.CopyButton;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.PageHeader;
import io.colorguard.uikit.StateBadge;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands at the top of a flag's page: badges, facts, and what may be done. */
final class FlagHeading {

    private final FlagDetails flag;
    private final boolean mayPropose;

    FlagHeading(FlagDetails flag, boolean mayPropose) {
        this.flag = flag;
        this.mayPropose = mayPropose;
    }

    /** Adds it to the header of the page, with so many open changes. */
    void draw(PageHeader header, int changes) {
        String copy = translate("catalog.flag.copy");
        Classification classification = flag.content().classification();
        header.beside(
                        new CopyButton(flag.key().value(), copy),
                        StateBadge.plain(Words.of(classification.category())),
                        risk(classification.risk()))
                .actions(new FlagActions(flag, mayPropose).draw());
        if (changes > 0) {
            String text = translate("catalog.flag.changes", changes);
            header.beside(StateBadge.of(Look.INFO, text));
        }
        Overdue overdue = flag.overdue();
        if (overdue != null) {
            String text = translate("catalog.overdue", overdue.days());
            header.beside(StateBadge.of(Look.ATTENTION, Glyph.CLOCK, text));
        }
        Span facts = new Span(" " + facts(flag.content()));
        facts.addClassName("faint");
        header.sub(new Span(new Text(flag.content().about().description()), facts));
    }

    private static StateBadge risk(Risk risk) {
        return risk == Risk.HIGH
                ? StateBadge.of(Look.ATTENTION, Words.of(risk))
                : StateBadge.plain(Words.of(risk));
    }

    private String facts(FlagContent content) {
        String tags = String.join(", ", content.about().tags());
        return Stream.of(
                        content.about().owner(),
                        translate("catalog.flag.traffic_type", content.trafficType()),
                        tags.isEmpty() ? "" : translate("catalog.flag.tags", tags))
                .filter(fact -> !fact.isBlank())
                .map(fact -> "· " + fact)
                .collect(Collectors.joining(" "));
    }
}
