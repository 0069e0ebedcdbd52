package io.colorguard.terraform.ui;

import com.vaadin.flow.router.QueryParameters;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the address of the bundle's page says: the tab, the file, and the flag looked at in it. */
record TerraformAddress(WorkspaceKey workspace, String tab, String file, String flag) {

    static final String TAB = "tab";
    static final String FILE = "file";
    static final String FLAG = "flag";

    static final String PREVIEW = "preview";
    static final String SINCE = "since";
    static final String EXPORTS = "exports";
    static final String DEPLOYMENTS = "deployments";

    /** Which environment's deployments are shown. */
    static final String ENVIRONMENT = "environment";

    /** Instead of a flag: the whole file. */
    static final String WHOLE = "*";

    TerraformAddress at(String other) {
        return new TerraformAddress(workspace, other, "", "");
    }

    TerraformAddress in(String path) {
        return new TerraformAddress(workspace, PREVIEW, path, "");
    }

    TerraformAddress on(String key) {
        return new TerraformAddress(workspace, PREVIEW, file, key);
    }

    /** Where the deployments of an environment are shown. */
    static String deployments(WorkspaceKey workspace, String environment) {
        return WorkspaceParameter.href(workspace, "terraform")
                + "?%s=%s&%s=%s".formatted(TAB, DEPLOYMENTS, ENVIRONMENT, environment);
    }

    String href() {
        String query = query().getQueryString();
        return query.isEmpty() ? path() : path() + "?" + query;
    }

    String path() {
        return WorkspaceParameter.href(workspace, "terraform");
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(TAB, tab.equals(PREVIEW) ? "" : tab);
        parameters.put(FILE, file);
        parameters.put(FLAG, flag);
        parameters.values().removeIf(String::isEmpty);
        return QueryParameters.simple(parameters);
    }
}
