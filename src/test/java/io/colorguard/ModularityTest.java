package io.colorguard;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The walls of docs/architecture.md: each module uses only what its package-info allows. */
class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(ColorguardApplication.class);

    @Test
    void everyModuleUsesOnlyWhatItMay() {
        modules.verify();
    }

    @Test
    void thePictureOfTheModulesIsWritten() {
        new Documenter(modules)
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
    }
}
