package io.colorguard.terraform.application;

/**
 * How an import deals with problems (TFM-4).
 *
 * @param fixesAccepted whether the person has accepted the proposed fixes
 * @param stopOnErrors whether one error anywhere means that nothing is imported; otherwise what is
 *     wrong is left out
 */
public record ImportOptions(boolean fixesAccepted, boolean stopOnErrors) {

    public static final ImportOptions STRICT = new ImportOptions(false, true);
    public static final ImportOptions LENIENT = new ImportOptions(false, false);
}
