package io.colorguard.approval.application;

import io.colorguard.notification.domain.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of policies and freezes; they choose by these (NTF-3). */
@Configuration(proxyBeanMethods = false)
class PolicyNoticeKinds {

    static final NoticeKind FREEZE_DECLARED = kind("freeze.declared");
    static final NoticeKind FREEZE_LIFTED = kind("freeze.lifted");
    static final NoticeKind PROPOSED = kind("policy.proposed");
    static final NoticeKind ACCEPTED = kind("policy.accepted");
    static final NoticeKind REJECTED = kind("policy.rejected");
    static final NoticeKind WITHDRAWN = kind("policy.withdrawn");

    @Bean
    NoticeKind freezeDeclaredNotices() {
        return FREEZE_DECLARED;
    }

    @Bean
    NoticeKind freezeLiftedNotices() {
        return FREEZE_LIFTED;
    }

    @Bean
    NoticeKind policyProposedNotices() {
        return PROPOSED;
    }

    @Bean
    NoticeKind policyAcceptedNotices() {
        return ACCEPTED;
    }

    @Bean
    NoticeKind policyRejectedNotices() {
        return REJECTED;
    }

    @Bean
    NoticeKind policyWithdrawnNotices() {
        return WITHDRAWN;
    }

    private static NoticeKind kind(String name) {
        return new NoticeKind(name, "approval.notice." + name);
    }
}
