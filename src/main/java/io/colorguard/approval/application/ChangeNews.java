package io.colorguard.approval.application;

import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.notification.domain.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is to be told of a change, whether at once or with others of its batch.
 *
 * @param reason what somebody gave as theirs, empty for none
 * @param extra what else the sentence of its kind says, such as environments or a day
 */
record ChangeNews(NoticeKind kind, String reason, String extra) {

    private static final Map<NoticeKind, String> REMEDIES =
            Map.of(
                    ChangeNoticeKinds.MISSED, "approval.notice.missed.remedy",
                    ChangeNoticeKinds.EXPIRING, "approval.notice.expiring.remedy");

    static ChangeNews of(NoticeKind kind) {
        return new ChangeNews(kind, "", "");
    }

    ChangeNews because(String words) {
        return new ChangeNews(kind, words, extra);
    }

    ChangeNews with(String more) {
        return new ChangeNews(kind, reason, more);
    }

    /** What is said before the difference. */
    List<Saying> lines() {
        List<Saying> lines = new ArrayList<>();
        if (!reason.isEmpty()) {
            lines.add(Saying.of("approval.notice.reason", reason));
        }
        if (REMEDIES.containsKey(kind)) {
            lines.add(Saying.of(REMEDIES.get(kind)));
        }
        return lines;
    }
}
