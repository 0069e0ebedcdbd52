package io.colorguard.identity;

/** What a person is trusted with in one workspace; no role implies another (IDN-2). */
public enum Role {
    VIEWER,
    DEVELOPER,
    REVIEWER,
    APPROVER,
    COMPLIANCE_OFFICER,
    OPERATOR,
    ADMINISTRATOR,
    /** A program of its own, which may do what its scopes say. */
    API_CLIENT
}
