package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FmeDefinition;

/**
 * A definition as it leaves the portal: exactly what was approved (TFM-1).
 *
 * @param flag the whole flag it belongs to
 * @param served as FME is to evaluate it, in the killed form where it is killed (TFM-3)
 * @param retiring whether the flag's removal was approved, so that this is its last export
 */
public record ApprovedDefinition(
        FlagContent flag,
        FmeDefinition served,
        Approval approval,
        boolean killed,
        boolean retiring) {}
