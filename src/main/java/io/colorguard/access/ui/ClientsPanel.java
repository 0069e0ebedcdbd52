package io.colorguard.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.colorguard.identity.Grant;
import io.colorguard.identity.Role;
import io.colorguard.identity.Scope;
import io.colorguard.identity.domain.AccessBook.Client;
import io.colorguard.identity.sso.RoleClaim;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Panel;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** Programs with a role of their own: when they came, and what they may do. */
final class ClientsPanel extends Div {

    private final transient Clock clock;

    ClientsPanel(Clock clock) {
        this.clock = clock;
    }

    ClientsPanel show(WorkspaceKey workspace, List<Client> clients) {
        String title = getTranslation("access.clients");
        Panel panel = new Panel(title).beside(Count.quiet(clients.size()));
        String group = RoleClaim.group(new Grant(Role.API_CLIENT, workspace));
        panel.padded(new Paragraph(getTranslation("access.clients.text", group)));
        if (!clients.isEmpty()) {
            DataTable table =
                    new DataTable(
                            title,
                            getTranslation("access.client"),
                            getTranslation("access.used"),
                            getTranslation("access.scopes"),
                            getTranslation("access.expires"));
            clients.forEach(client ->
                    table.row(
                            DataTable.twoLines(
                                    new Span(client.person().displayName()),
                                    client.person().userName()),
                            TokensPanel.time(client.lastUsed(), clock),
                            scopes(client),
                            new Span(getTranslation("access.client.expires"))));
            panel.body(table);
        }
        add(panel);
        return this;
    }

    private static Span scopes(Client client) {
        String words =
                client.scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
        Span scopes = new Span(words.isEmpty() ? "–" : words);
        scopes.addClassName("mono");
        return scopes;
    }
}
