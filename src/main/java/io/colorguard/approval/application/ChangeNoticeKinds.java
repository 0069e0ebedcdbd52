package io.colorguard.approval.application;

import io.colorguard.notification.domain.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of changes; they choose by these (NTF-3). */
@Configuration(proxyBeanMethods = false)
class ChangeNoticeKinds {

    static final NoticeKind SUBMITTED =
            new NoticeKind("change.submitted", "approval.notice.submitted");
    static final NoticeKind APPROVED =
            new NoticeKind("change.approved", "approval.notice.approved");
    static final NoticeKind ASKED = new NoticeKind("change.asked", "approval.notice.asked");
    static final NoticeKind REJECTED =
            new NoticeKind("change.rejected", "approval.notice.rejected");
    static final NoticeKind VOIDED = new NoticeKind("change.voided", "approval.notice.voided");
    static final NoticeKind APPLIED = new NoticeKind("change.applied", "approval.notice.applied");
    static final NoticeKind WITHDRAWN =
            new NoticeKind("change.withdrawn", "approval.notice.withdrawn");

    static final NoticeKind GLASS_BROKEN =
            new NoticeKind("change.glass_broken", "approval.notice.glass_broken");
    static final NoticeKind GLASS_REVIEWED =
            new NoticeKind("change.glass_reviewed", "approval.notice.glass_reviewed");

    static final NoticeKind COMMENTED =
            new NoticeKind(ConversationDesk.COMMENTED, "approval.notice.commented");
    static final NoticeKind MENTIONED =
            new NoticeKind("change.mentioned", "approval.notice.mentioned");

    @Bean
    NoticeKind commentedNotices() {
        return COMMENTED;
    }

    @Bean
    NoticeKind mentionedNotices() {
        return MENTIONED;
    }

    @Bean
    NoticeKind glassBrokenNotices() {
        return GLASS_BROKEN;
    }

    @Bean
    NoticeKind glassReviewedNotices() {
        return GLASS_REVIEWED;
    }

    static final NoticeKind GLASS_LATE =
            new NoticeKind("change.glass_late", "approval.notice.glass_late");
    static final NoticeKind MISSED = new NoticeKind("change.missed", "approval.notice.missed");

    @Bean
    NoticeKind glassLateNotices() {
        return GLASS_LATE;
    }

    @Bean
    NoticeKind missedNotices() {
        return MISSED;
    }

    static final NoticeKind GLASS_DUE =
            new NoticeKind("change.glass_due", "approval.notice.glass_due");
    static final NoticeKind WAITING = new NoticeKind("change.waiting", "approval.notice.waiting");
    static final NoticeKind EXPIRING =
            new NoticeKind("change.expiring", "approval.notice.expiring");

    @Bean
    NoticeKind glassDueNotices() {
        return GLASS_DUE;
    }

    @Bean
    NoticeKind waitingNotices() {
        return WAITING;
    }

    @Bean
    NoticeKind expiringNotices() {
        return EXPIRING;
    }

    static final NoticeKind EXPIRED = new NoticeKind("change.expired", "approval.notice.expired");

    @Bean
    NoticeKind expiredNotices() {
        return EXPIRED;
    }

    @Bean
    NoticeKind submittedNotices() {
        return SUBMITTED;
    }

    @Bean
    NoticeKind approvedNotices() {
        return APPROVED;
    }

    @Bean
    NoticeKind askedNotices() {
        return ASKED;
    }

    @Bean
    NoticeKind rejectedNotices() {
        return REJECTED;
    }

    @Bean
    NoticeKind voidedNotices() {
        return VOIDED;
    }

    @Bean
    NoticeKind appliedNotices() {
        return APPLIED;
    }

    @Bean
    NoticeKind withdrawnNotices() {
        return WITHDRAWN;
    }
}
