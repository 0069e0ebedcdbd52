package io.colorguard.approval.application;

import io.colorguard.approval.domain.BatchId;

/** The batch whose change is just being made, before its line says so. */
final class BatchScope {

    static final ScopedValue<BatchId> CURRENT = ScopedValue.newInstance();

    private BatchScope() {}
}
