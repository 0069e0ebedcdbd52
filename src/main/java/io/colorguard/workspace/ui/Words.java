package io.colorguard.workspace.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.colorguard.uikit.TierLook;
import io.colorguard.uikit.TierMarker;
import io.colorguard.workspace.domain.ApiKeySpec;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Tier;
import java.util.Locale;

/** Names and marks of closed lists in the reader's language. */
final class Words {

    private Words() {}

    static String of(Tier tier) {
        return translate("workspace.tier." + lower(tier));
    }

    static String of(ApiKeySpec.Type type) {
        return translate("workspace.apikeys.type." + lower(type));
    }

    /** The environment with the letter of its tier. */
    static TierMarker marker(Environment environment) {
        return new TierMarker(TierLook.valueOf(environment.tier().name()), environment.key());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
