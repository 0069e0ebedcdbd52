package io.colorguard.workspace.persistence;

import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.domain.SegmentSize;
import io.colorguard.workspace.domain.Workspaces.KeyQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** Looks into the arrays of segment keys without loading them. */
final class SegmentKeysQuery {

    private static final String KEYS =
            """
            from segment_keys s cross join lateral unnest(s.keys) with ordinality as t(key, place)
            where s.workspace_id = :workspace and s.segment = :segment and s.environment = :environment
            and (:text = '' or position(lower(:text) in lower(t.key)) > 0)
            """;

    private final EntityManager em;

    SegmentKeysQuery(EntityManager em) {
        this.em = em;
    }

    List<SegmentSize> sizes(WorkspaceId id) {
        String query =
                """
                select segment, environment, cardinality(keys) from segment_keys
                where workspace_id = :workspace order by segment, environment
                """;
        @SuppressWarnings("unchecked") // the result class is given
        List<Tuple> rows =
                em.createNativeQuery(query, Tuple.class)
                        .setParameter("workspace", id.value())
                        .getResultList();
        return rows.stream().map(SegmentKeysQuery::size).toList();
    }

    private static SegmentSize size(Tuple row) {
        return new SegmentSize(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, Number.class).intValue());
    }

    List<String> page(WorkspaceId id, KeyQuery wanted, Window window) {
        return query("select t.key " + KEYS + " order by t.place", id, wanted, String.class)
                .setFirstResult(window.offset())
                .setMaxResults(window.limit())
                .getResultList();
    }

    int count(WorkspaceId id, KeyQuery wanted) {
        return query("select count(*) " + KEYS, id, wanted, Long.class)
                .getSingleResult()
                .intValue();
    }

    @SuppressWarnings("unchecked") // the result class is given
    private <R> TypedQuery<R> query(String query, WorkspaceId id, KeyQuery wanted, Class<R> type) {
        return (TypedQuery<R>)
                em.createNativeQuery(query, type)
                        .setParameter("workspace", id.value())
                        .setParameter("segment", wanted.segment())
                        .setParameter("environment", wanted.environment())
                        .setParameter("text", wanted.text());
    }
}
