package io.colorguard.catalog.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.i18n.I18NProvider;
import io.colorguard.catalog.application.FlagSummary;
import io.colorguard.catalog.domain.Risk;

/**
 * The cells of the list as templates that the browser fills in: components for a hundred rows would
 * cost the session megabytes.
 */
final class FlagCells {

    private static final String FLAG =
            """
            <div><div class="flag-key"><a class="mono medium trunc" href="${item.href}">${item.key}</a>
            ${item.emergency ? html`<a class="xs state blocked" href="${item.emergency}"
                title="${item.glass}"><span class="icon icon-bolt" aria-hidden="true"></span><span
                class="word">${item.glass}</span></a>` : ''}</div>
            <div class="xs faint trunc">${item.description}</div></div>
            """;
    private static final String TWO_LINES =
            """
            <div title="${item.title}"><div class="trunc">${item.first}</div>
            <div class="xs trunc ${item.look}">${item.second}</div></div>
            """;
    private static final String OVERDUE =
            """
            ${item.overdue ? html`<span class="xs state attention"><span class="icon icon-clock"
                aria-hidden="true"></span>${item.overdue}</span>` : ''}\
            """;
    private static final String STAGE =
            "<div><div class=\"trunc\">${item.stage}</div>" + OVERDUE + "</div>";

    private static final String SIGN =
            """
            <span class="icon %s" aria-hidden="true"></span>\
            """;
    private static final String CELL =
            """
            html`<a class="cell cell-link" href="${c.href}" title="${c.name}">
              <span class="sr">${c.name}</span>
              <span class="cell-1" aria-hidden="true">
                ${c.standing === 'absent' ? html`<span class="faint">${c.word}</span>` : ''}
                ${c.standing === 'withheld' ? html`<span class="withheld state">HIDDEN ${c.word}</span>` : ''}
                ${c.standing === 'killed' ? html`<span class="badge killed">POWER ${c.word}</span>` : ''}
                ${c.standing === 'live' || c.standing === 'killed'
                    ? html`<span class="mono">${c.first}</span>` : ''}
                ${c.pending ? html`<span class="info">CLOCK</span>` : ''}
                <span class="num">${c.targeted && c.standing === 'live' ? html`FUNNEL` : ''}
                  ${c.variant ? html`<span>${c.variant}</span>` : ''}<span>${c.end}</span></span>
              </span>
              ${c.standing === 'live' ? html`<cg-share-bar aria-hidden="true" shares="${c.shares}"></cg-share-bar>` : ''}
              ${c.standing === 'withheld' ? html`<span class="hatch"></span>` : ''}
            </a>`\
            """
                    .replace("HIDDEN", SIGN.formatted("icon-hidden"))
                    .replace("POWER", SIGN.formatted("icon-power"))
                    .replace("CLOCK", SIGN.formatted("icon-clock"))
                    .replace("FUNNEL", SIGN.formatted("icon-filter"));
    private static final String ENVIRONMENT = "${[item.cell].map((c) => " + CELL + ")}";
    private static final String CARD =
            """
            <div class="flag-card">
              <div>FLAG<div class="xs muted row wrap"><span>${item.meta}</span>OVERDUE</div></div>
              <div class="flag-card-cells">${item.cells.map((c) => html`<div><div
                class="xxs faint trunc" aria-hidden="true">${c.environment}</div>${CELL}</div>`)}</div>
            </div>
            """
                    .replace("FLAG", FLAG)
                    .replace("OVERDUE", OVERDUE)
                    .replace("CELL", CELL);

    private final FlagRow row;

    FlagCells(FlagRow row) {
        this.row = row;
    }

    LitRenderer<FlagSummary> flag() {
        return keyed(FLAG);
    }

    private LitRenderer<FlagSummary> keyed(String template) {
        return LitRenderer.<FlagSummary>of(template)
                .withProperty("href", row::href)
                .withProperty("key", flag -> flag.key().value())
                .withProperty("emergency", row::emergency)
                .withProperty("glass", _ -> I18NProvider.translate("catalog.flags.glass"))
                .withProperty("description", flag -> flag.about().description());
    }

    LitRenderer<FlagSummary> category() {
        return LitRenderer.<FlagSummary>of(TWO_LINES)
                .withProperty("first", flag -> Words.of(flag.classification().category()))
                .withProperty("title", flag -> Words.of(flag.classification().category()))
                .withProperty("second", row::risk)
                .withProperty("look", FlagCells::look);
    }

    private static String look(FlagSummary flag) {
        return flag.classification().risk() == Risk.HIGH ? "attention medium" : "muted";
    }

    LitRenderer<FlagSummary> stage() {
        return LitRenderer.<FlagSummary>of(STAGE)
                .withProperty("stage", flag -> Words.of(flag.classification().stage()))
                .withProperty("overdue", row::overdue);
    }

    /** The environment at this place of the workspace's order. */
    LitRenderer<FlagSummary> environment(int place) {
        return LitRenderer.<FlagSummary>of(ENVIRONMENT)
                .withProperty("cell", flag -> row.cell(flag, flag.cells().get(place)));
    }

    LitRenderer<FlagSummary> owner() {
        return LitRenderer.<FlagSummary>of("<div class=\"trunc\">${item.owner}</div>")
                .withProperty("owner", flag -> flag.about().owner());
    }

    LitRenderer<FlagSummary> lastChange() {
        return LitRenderer.<FlagSummary>of(TWO_LINES)
                .withProperty("first", row::when)
                .withProperty("title", row::exactly)
                .withProperty("second", flag -> flag.lastChange().by().displayName())
                .withProperty("look", _ -> "faint");
    }

    /** Everything in one cell, for phones. */
    LitRenderer<FlagSummary> card() {
        return keyed(CARD)
                .withProperty("meta", row::meta)
                .withProperty("overdue", row::overdue)
                .withProperty("cells", row::cells);
    }
}
