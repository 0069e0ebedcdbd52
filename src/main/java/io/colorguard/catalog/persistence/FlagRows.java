package io.colorguard.catalog.persistence;

import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.LastChange;
import io.colorguard.catalog.domain.Retirement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads flags from their rows. */
@Component
class FlagRows implements RowMapper<ApprovedFlag> {

    /** The columns that are read. */
    static final String COLUMNS =
            """
            f.content, f.approvals, f.kills, f.stage_since, f.removed_at, f.retirement, f.version,
            f.last_change, f.last_change_at, f.last_change_by\
            """;

    private final FlagDocuments documents;

    FlagRows(FlagDocuments documents) {
        this.documents = documents;
    }

    @Override
    public ApprovedFlag mapRow(ResultSet row, int number) throws SQLException {
        return new ApprovedFlag(
                documents.content(row.getString("content")),
                documents.approvals(row.getString("approvals")),
                documents.kills(row.getString("kills")),
                instant(row, "stage_since"),
                retirement(row),
                row.getInt("version"),
                new LastChange(
                        row.getString("last_change"),
                        instant(row, "last_change_at"),
                        documents.person(row.getString("last_change_by"))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private @Nullable Retirement retirement(ResultSet row) throws SQLException {
        String approvals = row.getString("retirement");
        return approvals == null
                ? null
                : new Retirement(instant(row, "removed_at"), documents.approvals(approvals));
    }
}
