package io.colorguard.terraform.persistence;

import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.ContentHash;
import io.colorguard.terraform.domain.Deployment;
import io.colorguard.terraform.domain.DeploymentReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reports as their rows say them. */
final class DeploymentRows {

    private DeploymentRows() {}

    static Deployment deployment(ResultSet row) throws SQLException {
        return new Deployment(
                row.getInt("number"),
                report(row),
                number(row, "export"),
                new Person(
                        new PersonId(row.getString("by_issuer"), row.getString("by_subject")),
                        row.getString("by_user"),
                        row.getString("by_name")),
                Source.valueOf(row.getString("source")),
                instant(row, "at"));
    }

    private static DeploymentReport report(ResultSet row) throws SQLException {
        return new DeploymentReport(
                row.getString("environment"),
                new ContentHash(row.getString("content_sha256")),
                DeploymentReport.Kind.valueOf(row.getString("kind")),
                instant(row, "started"),
                instant(row, "finished"),
                DeploymentReport.Result.valueOf(row.getString("result")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
