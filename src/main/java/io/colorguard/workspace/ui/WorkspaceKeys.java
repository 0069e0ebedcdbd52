package io.colorguard.workspace.ui;

import io.colorguard.shared.WorkspaceKey;
import java.text.Normalizer;
import java.util.Locale;

/** Suggests a workspace's key from its name. */
final class WorkspaceKeys {

    private static final int MOST = 40;

    private WorkspaceKeys() {}

    /** The name in the letters a key may have; may still be too short for one. */
    static String from(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^[^a-z]+", "");
        String cut = plain.substring(0, Math.min(plain.length(), MOST));
        String key = cut.replaceAll("-+$", "");
        return WorkspaceKey.isValid(key) || key.length() < 2 ? key : "";
    }
}
