package io.colorguard.terraform.ui;

import com.vaadin.flow.server.VaadinSession;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.application.ImportOptions;
import io.colorguard.terraform.domain.ImportFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was checked and not yet imported, for as long as somebody is signed in: a reload of the page
 * finds it by the id in its address, so that each tab has its own. It stays in memory, and nothing
 * comes in that looked like a secret (TFM-4).
 */
final class KeptBaskets {

    /** The oldest gives way, so that nobody fills the server's memory. */
    private static final int MOST = 4;

    /**
     * One tab's import.
     *
     * @param lost names of what was checked and must be given again
     */
    record Kept(
            Owner owner,
            List<ImportFile> files,
            String pasted,
            List<String> lost,
            ImportOptions options) {
        Kept {
            files = List.copyOf(files);
            lost = List.copyOf(lost);
        }
    }

    /** Who imports, and where to. */
    record Owner(PersonId person, WorkspaceKey workspace) {}

    private final Map<String, Kept> baskets = new LinkedHashMap<>();

    /** Those of whoever looks at the page. */
    static KeptBaskets ofSession() {
        VaadinSession session = VaadinSession.getCurrent();
        KeptBaskets known = session.getAttribute(KeptBaskets.class);
        if (known != null) {
            return known;
        }
        KeptBaskets fresh = new KeptBaskets();
        session.setAttribute(KeptBaskets.class, fresh);
        return fresh;
    }

    /** Keeps a basket in the place of the one with this id, and answers its id. */
    String keep(Optional<String> id, Kept basket) {
        String name = id.orElseGet(() -> UUID.randomUUID().toString());
        baskets.remove(name);
        baskets.put(name, basket);
        if (baskets.size() > MOST) {
            baskets.remove(baskets.keySet().iterator().next());
        }
        return name;
    }

    /** Another person's, and another workspace's, is as good as none. */
    Optional<Kept> find(String id, Owner owner) {
        return Optional.ofNullable(baskets.get(id)).filter(kept -> kept.owner().equals(owner));
    }

    /** The one kept last. */
    Optional<String> latest() {
        return baskets.keySet().stream().reduce((_, later) -> later);
    }

    void drop(String id) {
        baskets.remove(id);
    }
}
