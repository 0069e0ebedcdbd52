package io.colorguard.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.identity.domain.AccessBook.OwnedToken;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PersonChip;
import io.colorguard.uikit.RelativeTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tokens with which programs act as people: whose, when used, until when. */
final class TokensPanel extends Div {

    private final transient Clock clock;
    private final transient @Nullable Consumer<OwnedToken> take;

    /**
     * @param take takes one back, null for whoever may not
     */
    TokensPanel(Clock clock, @Nullable Consumer<OwnedToken> take) {
        this.clock = clock;
        this.take = take;
    }

    TokensPanel show(List<OwnedToken> tokens) {
        String title = getTranslation("access.tokens");
        if (tokens.isEmpty()) {
            add(
                    new EmptyState(
                            Glyph.KEY,
                            getTranslation("access.tokens.empty"),
                            getTranslation("access.tokens.empty.text")));
            return this;
        }
        DataTable table =
                new DataTable(
                        title,
                        getTranslation("access.token.name"),
                        getTranslation("access.token.owner"),
                        getTranslation("access.used"),
                        getTranslation("access.expires"),
                        "");
        tokens.forEach(owned ->
                table.row(
                        new Span(owned.token().name()),
                        new PersonChip(owned.owner().displayName()),
                        time(owned.token().lastUsed(), clock),
                        new RelativeTime(owned.token().expiresAt(), clock),
                        action(owned)));
        add(new Panel(title).beside(Count.quiet(tokens.size())).body(table));
        return this;
    }

    static Component time(@Nullable Instant at, Clock clock) {
        return at == null ? new Never() : new RelativeTime(at, clock);
    }

    /** Stands where a time would. */
    private static final class Never extends Span {

        Never() {
            setText(getTranslation("access.never"));
        }
    }

    private Component action(OwnedToken owned) {
        Consumer<OwnedToken> ask = take;
        return ask == null
                ? new Span()
                : Buttons.quiet(
                        getTranslation("access.token.verb"), Glyph.CLOSE, () -> ask.accept(owned));
    }
}
