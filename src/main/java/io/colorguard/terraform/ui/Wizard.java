package io.colorguard.terraform.ui;

import io.colorguard.terraform.application.ImportOptions;
import io.colorguard.terraform.domain.ImportReport;

/** The ways from one step of an import to another; what was given stays given. */
interface Wizard {

    /** Back to the files. */
    void choose();

    /** Reads the files, anew with other options. */
    void check(ImportOptions options);

    /** On to the question how to import what was checked. */
    void confirm(ImportReport checked);

    /** Makes a change request of each flag. */
    void propose();

    /** Takes what is new as approved by adoption. */
    void adopt();
}
