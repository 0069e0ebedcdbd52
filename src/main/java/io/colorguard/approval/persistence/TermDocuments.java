package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.CheckpointList;
import io.colorguard.approval.domain.CheckpointLists;
import io.colorguard.approval.domain.Phase;
import io.colorguard.approval.domain.PromotionCriteria;
import io.colorguard.approval.domain.PromotionCriteria.Terms;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checkpoints and criteria as they stand in the JSON of a policy's row. */
final class TermDocuments {

    private TermDocuments() {}

    /** A checkpoint. */
    record Point(String key, Phase phase, String title, Checkpoint.Proof proof) {

        private static Point of(Checkpoint point) {
            return new Point(point.key(), point.phase(), point.title(), point.proof());
        }

        private Checkpoint read() {
            return new Checkpoint(key, phase, title, proof);
        }
    }

    /** All lists of a policy. */
    record Lists(List<Point> usual, Map<ApprovalRow, List<Point>> others) {

        static Lists of(CheckpointLists lists) {
            Map<ApprovalRow, List<Point>> others = new EnumMap<>(ApprovalRow.class);
            lists.others().forEach((row, list) -> others.put(row, points(list)));
            return new Lists(points(lists.usual()), others);
        }

        private static List<Point> points(CheckpointList list) {
            return list.points().stream().map(Point::of).toList();
        }

        CheckpointLists read() {
            Map<ApprovalRow, CheckpointList> lists = new EnumMap<>(ApprovalRow.class);
            others.forEach((row, points) -> lists.put(row, read(points)));
            return new CheckpointLists(read(usual), lists);
        }

        private static CheckpointList read(List<Point> points) {
            return new CheckpointList(points.stream().map(Point::read).toList());
        }
    }

    /** What one promotion asks. */
    record Asked(
            int daysUp,
            @Nullable BigDecimal errorPercent,
            boolean performance,
            boolean business,
            boolean security,
            boolean stakeholders) {

        private static Asked of(Terms terms) {
            return new Asked(
                    terms.daysUp(),
                    terms.errorPercent(),
                    terms.performance(),
                    terms.business(),
                    terms.security(),
                    terms.stakeholders());
        }

        private Terms read() {
            return new Terms(daysUp, errorPercent, performance, business, security, stakeholders);
        }
    }

    /** Both promotions of a policy; versions from before there were criteria name none. */
    record Criteria(@Nullable Asked staging, @Nullable Asked production) {

        static Criteria of(PromotionCriteria criteria) {
            return new Criteria(Asked.of(criteria.staging()), Asked.of(criteria.production()));
        }

        PromotionCriteria read() {
            return new PromotionCriteria(
                    read(staging, PromotionCriteria.NONE.staging()),
                    read(production, PromotionCriteria.NONE.production()));
        }

        private static Terms read(@Nullable Asked asked, Terms none) {
            return asked == null ? none : asked.read();
        }
    }
}
