package io.colorguard.workspace.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.identity.UserDirectory;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PersonChip;
import io.colorguard.uikit.PlainList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Says who will hold which role in a workspace of this key. */
final class AccessPanel extends Div {

    private final UserDirectory directory;

    AccessPanel(UserDirectory directory) {
        this.directory = directory;
    }

    /** Draws it anew for another key. */
    void show(String key) {
        removeAll();
        Panel panel = new Panel(getTranslation("workspace.new.access"));
        Map<Person, TreeSet<Role>> people =
                WorkspaceKey.isValid(key) ? holders(new WorkspaceKey(key)) : Map.of();
        if (people.isEmpty()) {
            panel.padded(new Paragraph(getTranslation("workspace.new.access.none")));
        } else {
            PlainList list = new PlainList();
            people.forEach((person, roles) -> list.item(chip(person), words(roles)));
            panel.padded(new Paragraph(getTranslation("workspace.new.access.text"))).body(list);
        }
        add(panel);
    }

    private Map<Person, TreeSet<Role>> holders(WorkspaceKey key) {
        Map<Person, TreeSet<Role>> people = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            directory
                    .holders(role, key)
                    .forEach(p -> people.computeIfAbsent(p, _ -> new TreeSet<>()).add(role));
        }
        return people;
    }

    private static PersonChip chip(Person person) {
        return new PersonChip(person.displayName());
    }

    private Span words(TreeSet<Role> roles) {
        Span words =
                new Span(
                        roles.stream()
                                .map(Enum::name)
                                .map(name -> "shell.role." + name.toLowerCase(Locale.ROOT))
                                .map(name -> getTranslation(name))
                                .collect(joining(", ")));
        words.addClassNames("xs", "muted");
        return words;
    }
}
