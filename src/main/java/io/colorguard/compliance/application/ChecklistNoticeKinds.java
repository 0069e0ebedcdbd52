package io.colorguard.compliance.application;

import io.colorguard.notification.domain.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people may be told of checklists (NTF-1). */
@Configuration(proxyBeanMethods = false)
class ChecklistNoticeKinds {

    static final NoticeKind READY = new NoticeKind("checklist.ready", "compliance.notice.ready");
    static final NoticeKind DUE = new NoticeKind("checklist.due", "compliance.notice.due");
    static final NoticeKind OVERDUE =
            new NoticeKind("checklist.overdue", "compliance.notice.overdue");

    @Bean
    NoticeKind checklistReadyNotices() {
        return READY;
    }

    @Bean
    NoticeKind checklistDueNotices() {
        return DUE;
    }

    @Bean
    NoticeKind checklistOverdueNotices() {
        return OVERDUE;
    }
}
