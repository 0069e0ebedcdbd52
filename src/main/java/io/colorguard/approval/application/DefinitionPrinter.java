package io.colorguard.approval.application;

import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import org.jspecify.annotations.Nullable;

/** Prints a definition as it would be exported, so that a change can be read in that form too. */
public interface DefinitionPrinter {

    /**
     * The definition of a flag in one environment.
     *
     * @param content the whole flag, null where there is none
     * @return empty where nothing would be exported
     */
    String print(Workspace workspace, Environment environment, @Nullable FlagContent content);

    /**
     * The flag itself, which is delivered once for all environments.
     *
     * @param content the whole flag, null where there is none
     * @return empty where nothing would be exported
     */
    String print(@Nullable FlagContent content);
}
