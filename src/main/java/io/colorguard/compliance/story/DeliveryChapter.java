package io.colorguard.compliance.story;

import io.colorguard.approval.domain.Gate;
import io.colorguard.compliance.story.Story.Chapter;
import io.colorguard.terraform.application.ChangeDelivery;
import io.colorguard.terraform.application.ChangeDelivery.Stay;
import io.colorguard.terraform.bundle.CarryingExport;
import java.util.List;

/** When it took effect where, which exports carried it, and where it was deployed. */
final class DeliveryChapter {

    private DeliveryChapter() {}

    static Chapter of(ChangeEvidence evidence, Tongue tongue) {
        ChangeDelivery delivery = evidence.delivery();
        Sheet sheet = new Sheet(tongue, "delivery");
        evidence.change().gates().stream()
                .filter(Gate::isApplied)
                .forEach(gate ->
                        sheet.sentence(
                                "delivery.effect",
                                gate.environment(),
                                tongue.moment(gate.appliedAt())));
        if (!evidence.change().hasBegun()) {
            sheet.sentence("delivery.no_effect");
        }
        if (delivery.exports().isEmpty()) {
            sheet.sentence("delivery.no_export");
        }
        sheet.table(
                "delivery.exports",
                delivery.exports().stream().map(it -> export(tongue, it)).toList(),
                "delivery.export",
                "delivery.bundle",
                "delivery.content");
        if (delivery.more()) {
            sheet.sentence("delivery.more");
        }
        if (delivery.stays().isEmpty()) {
            sheet.sentence("delivery.no_deployment");
        }
        sheet.table(
                "delivery.deployments",
                delivery.stays().stream().map(it -> stay(tongue, it)).toList(),
                "delivery.deployment",
                "delivery.reported",
                "delivery.stood");
        return sheet.done();
    }

    private static List<String> export(Tongue tongue, CarryingExport it) {
        return List.of(
                tongue.tell(
                        "delivery.export.is",
                        it.export().number(),
                        it.export().by(),
                        it.export().at(),
                        it.stack()),
                it.export().hash().value(),
                it.content().value());
    }

    private static List<String> stay(Tongue tongue, Stay it) {
        return List.of(
                tongue.tell(
                        "delivery.deployment.is",
                        it.deployment().number(),
                        it.span().environment(),
                        it.deployment().by(),
                        it.deployment().at()),
                it.deployment().report().hash().value(),
                it.span().until() == null
                        ? tongue.tell("delivery.since", it.span().from())
                        : tongue.tell("delivery.span", it.span().from(), it.span().until()));
    }
}
