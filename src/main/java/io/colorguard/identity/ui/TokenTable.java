package io.colorguard.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.identity.domain.ApiToken;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.RelativeTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A person's tokens, each with when it ends, when it was used, and how to take it back. */
class TokenTable extends Div {

    private final transient Clock clock;
    private final transient Consumer<ApiToken> revoke;

    TokenTable(Clock clock, Consumer<ApiToken> revoke) {
        this.clock = clock;
        this.revoke = revoke;
    }

    void show(List<ApiToken> tokens) {
        removeAll();
        add(tokens.isEmpty() ? empty() : panel(tokens));
    }

    private Component empty() {
        return new EmptyState(
                Glyph.KEY,
                getTranslation("identity.tokens.empty"),
                getTranslation("identity.tokens.empty.text"));
    }

    private Panel panel(List<ApiToken> tokens) {
        String title = getTranslation("identity.tokens.title");
        DataTable table =
                new DataTable(
                        title,
                        getTranslation("identity.tokens.name"),
                        getTranslation("identity.tokens.expires"),
                        getTranslation("identity.tokens.used"),
                        "");
        tokens.forEach(token ->
                table.row(
                        new Span(token.name()),
                        time(token.expiresAt()),
                        time(token.lastUsed()),
                        state(token)));
        return new Panel(title).body(table);
    }

    private Component time(@Nullable Instant at) {
        return at == null
                ? new Span(getTranslation("identity.tokens.never"))
                : new RelativeTime(at, clock);
    }

    private Component state(ApiToken token) {
        if (token.isValid(clock.instant())) {
            return Buttons.quiet(
                    getTranslation("identity.tokens.revoke"),
                    Glyph.CLOSE,
                    () -> revoke.accept(token));
        }
        return new Span(
                getTranslation(
                        token.revokedAt() == null
                                ? "identity.tokens.expired"
                                : "identity.tokens.revoked"));
    }
}
