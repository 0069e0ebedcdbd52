package io.colorguard.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.colorguard.audit.application.HistoryActor;

/** Names what the history speaks of; what has no word is called as the records call it. */
final class HistoryWords {

    private HistoryWords() {}

    static String action(String action) {
        return known("audit.action.", action);
    }

    static String kind(String kind) {
        return known("audit.kind.", kind);
    }

    static String actor(HistoryActor actor) {
        String name = String.join(" / ", actor.names());
        return actor.isHere() ? name : translate("audit.history.left", name);
    }

    private static String known(String group, String word) {
        String text = translate(group + word);
        return text.equals(group + word) ? word : text;
    }
}
