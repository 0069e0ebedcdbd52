package io.colorguard.compliance.application;

import io.colorguard.approval.application.DefinitionPrinter;
import io.colorguard.approval.domain.Proposal;
import io.colorguard.catalog.domain.CanonicalDefinition;
import io.colorguard.catalog.domain.EmergencyEdit;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.compliance.story.ChangeEvidence.Definition;
import io.colorguard.compliance.story.ChangeEvidence.Sides;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a proposal writes anew, as JSON and as HCL, before and after. */
record DefinitionTexts(Workspace workspace, Proposal proposal, DefinitionPrinter printer) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /** Production first, then the flag itself. */
    List<Definition> all() {
        return Stream.concat(
                        workspace.environments().reversed().stream().map(this::definition),
                        Stream.of(flag()))
                .filter(it -> !it.json().equals(NOTHING) || !it.hcl().equals(NOTHING))
                .toList();
    }

    private static final Sides NOTHING = new Sides("", "");

    private Definition flag() {
        return new Definition(
                null,
                NOTHING,
                new Sides(printer.print(proposal.base()), printer.print(proposal.result())),
                null);
    }

    private Definition definition(Environment environment) {
        Set<String> before = proposal.killed().before();
        Set<String> after = proposal.killed().after();
        CanonicalDefinition result = canonical(environment, proposal.result(), after);
        return new Definition(
                environment.key(),
                new Sides(
                        indented(canonical(environment, proposal.base(), before)),
                        indented(result)),
                new Sides(
                        hcl(environment, proposal.base(), before),
                        hcl(environment, proposal.result(), after)),
                result.hash());
    }

    private CanonicalDefinition canonical(
            Environment environment, @Nullable FlagContent content, Set<String> killed) {
        return CanonicalDefinition.of(
                workspace.key(),
                environment,
                proposal.flag(),
                content,
                killed.contains(environment.key()));
    }

    private String hcl(Environment environment, @Nullable FlagContent content, Set<String> killed) {
        return printer.print(
                workspace,
                environment,
                content != null && killed.contains(environment.key())
                        ? EmergencyEdit.killed(content, environment.key())
                        : content);
    }

    private static String indented(CanonicalDefinition definition) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(JSON.readTree(definition.json()));
    }
}
