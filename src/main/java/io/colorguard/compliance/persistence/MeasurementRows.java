package io.colorguard.compliance.persistence;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.compliance.domain.Measurement;
import io.colorguard.compliance.domain.Measurement.Way;
import io.colorguard.compliance.domain.Measurement.Withdrawal;
import io.colorguard.compliance.domain.Reading;
import io.colorguard.compliance.domain.Reading.Confidence;
import io.colorguard.compliance.domain.Reading.Direction;
import io.colorguard.compliance.domain.Reading.Period;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Measurements with their withdrawals, as SQL reads them. */
final class MeasurementRows {

    /** What a query reads; withdrawals under names of their own. */
    static final String SELECT =
            """
            select m.*, w.reason as w_reason, w.issuer as w_issuer, w.subject as w_subject,
                   w.user_name as w_user_name, w.display_name as w_display_name, w.at as w_at
            from impact_measurement m left join impact_withdrawal w using (workspace_id, flag, number)
            where m.workspace_id = :workspace
            """;

    private static final String OWN = "";
    private static final String WITHDRAWN = "w_";

    private MeasurementRows() {}

    static Measurement measurement(ResultSet row) throws SQLException {
        return new Measurement(
                row.getInt("number"),
                reading(row),
                Way.valueOf(row.getString("way")),
                person(row, OWN),
                moment(row, "at"),
                withdrawal(row));
    }

    private static Reading reading(ResultSet row) throws SQLException {
        int change = row.getInt("change");
        ChangeId of = row.wasNull() ? null : new ChangeId(change);
        return new Reading(
                row.getString("metric"),
                row.getString("unit"),
                Direction.valueOf(row.getString("wanted")),
                row.getBigDecimal("baseline").stripTrailingZeros(),
                row.getBigDecimal("observed").stripTrailingZeros(),
                period(row),
                row.getString("source"),
                Confidence.valueOf(row.getString("confidence")),
                of);
    }

    static Period period(ResultSet row) throws SQLException {
        return new Period(moment(row, "begins"), moment(row, "ends"));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        String reason = row.getString("w_reason");
        return reason == null
                ? null
                : new Withdrawal(reason, person(row, WITHDRAWN), moment(row, "w_at"));
    }

    private static Person person(ResultSet row, String of) throws SQLException {
        return new Person(
                new PersonId(row.getString(of + "issuer"), row.getString(of + "subject")),
                row.getString(of + "user_name"),
                row.getString(of + "display_name"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
