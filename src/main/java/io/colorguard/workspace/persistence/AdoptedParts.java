package io.colorguard.workspace.persistence;

import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.domain.PartName;
import io.colorguard.workspace.domain.WorkspacePart;
import io.colorguard.workspace.domain.WorkspacePart.Kind;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which parts of a workspace FME had before the portal (TFM-3). */
@Component
class AdoptedParts {

    private final JdbcClient jdbc;

    AdoptedParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<PartName> list(WorkspaceId id) {
        return jdbc
                .sql("select kind, identity from adopted_part where workspace_id = :workspace")
                .param("workspace", id.value())
                .query((row, _) -> new PartName(Kind.valueOf(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void add(WorkspaceId id, Collection<PartName> names) {
        names.forEach(name ->
                jdbc.sql(
                                """
                                insert into adopted_part values (:workspace, :kind, :identity)
                                on conflict do nothing\
                                """)
                        .param("workspace", id.value())
                        .param("kind", name.kind().name())
                        .param("identity", name.identity())
                        .update());
    }

    /** What is removed here leaves FME with the next apply; the same name is another part then. */
    void remove(WorkspaceId id, WorkspacePart part) {
        jdbc.sql(
                        """
                        delete from adopted_part where workspace_id = :workspace
                        and kind = :kind and identity = :identity\
                        """)
                .param("workspace", id.value())
                .param("kind", part.kind().name())
                .param("identity", part.identity())
                .update();
    }
}
