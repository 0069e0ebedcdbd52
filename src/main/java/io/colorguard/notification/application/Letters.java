package io.colorguard.notification.application;

import io.colorguard.audit.WorkspaceNames;
import io.colorguard.notification.domain.Notice;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes notices in a language, with the portal's own address before those of its pages. */
@Component
public class Letters {

    /** Where people choose what to be told. */
    public static final String CHOICES = "notifications";

    private final NoticeTexts texts;
    private final WorkspaceNames workspaces;
    private final String portal;

    Letters(
            NoticeTexts texts,
            WorkspaceNames workspaces,
            @Value("${colorguard.base-url:http://localhost:${server.port:8080}}") String portal) {
        this.texts = texts;
        this.workspaces = workspaces;
        this.portal = portal.endsWith("/") ? portal : portal + "/";
    }

    public Letter write(Notice notice, Locale language) {
        WorkspaceKey workspace = workspaces.find(notice.workspace()).orElseThrow();
        return new Letter(
                workspace.value(),
                texts.text(notice.content().title(), language),
                notice.content().lines().stream().map(line -> texts.text(line, language)).toList(),
                portal + WorkspaceParameter.href(workspace) + "/" + notice.content().page(),
                portal + CHOICES);
    }
}
