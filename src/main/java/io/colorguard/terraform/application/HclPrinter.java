package io.colorguard.terraform.application;

import io.colorguard.approval.application.DefinitionPrinter;
import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.domain.Translation;
import io.colorguard.terraform.bundle.DefinitionBlock;
import io.colorguard.terraform.bundle.FlagBlock;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints what is proposed as the bundle would have it, before anybody has agreed to it. */
@Component
class HclPrinter implements DefinitionPrinter {

    @Override
    public String print(
            Workspace workspace, Environment environment, @Nullable FlagContent content) {
        if (content == null || DefinitionState.of(content, environment) != DefinitionState.LIVE) {
            return "";
        }
        FmeDefinition served = Translation.of(content.in(environment.key()));
        return DefinitionBlock.untraced(content.key().value(), served);
    }

    @Override
    public String print(@Nullable FlagContent content) {
        return content == null
                ? ""
                : FlagBlock.untraced(
                        content.key().value(),
                        content.about().description(),
                        content.trafficType());
    }
}
