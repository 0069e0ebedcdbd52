package io.colorguard.approval.api;

import io.colorguard.approval.api.BatchAnswer.LineAnswer;
import io.colorguard.approval.api.BatchAnswer.ListAnswer;
import io.colorguard.approval.api.BatchAnswer.ReasonAnswer;
import io.colorguard.approval.api.BatchAnswer.ResultAnswer;
import io.colorguard.approval.api.BatchAnswer.SummaryAnswer;
import io.colorguard.approval.api.BatchAnswer.WaitingAnswer;
import io.colorguard.approval.application.BatchDesk;
import io.colorguard.approval.application.BatchVerdicts.Result;
import io.colorguard.approval.application.BatchVerdicts.Waiting;
import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.BatchSummary;
import io.colorguard.approval.domain.BatchSummary.Tally;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.EditFields;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Batches as the API tells them. */
@Component
class BatchJson {

    private final Sentences sentences;

    BatchJson(Sentences sentences) {
        this.sentences = sentences;
    }

    BatchAnswer of(Batch batch) {
        return new BatchAnswer(
                batch.id().toString(),
                batch.wanted().wording().title(),
                batch.wanted().wording().reason(),
                EditFields.of(batch.wanted().edit()),
                batch.author().userName(),
                batch.createdAt(),
                WantedWindow.of(batch.wanted().wording().window()),
                batch.lines().stream().map(this::line).toList(),
                batch.untried().stream().map(FlagKey::value).toList());
    }

    private LineAnswer line(Batch.Line line) {
        ChangeId change = line.change();
        return new LineAnswer(
                line.flag().value(),
                change == null ? null : change.toString(),
                reasons(line.refusals()));
    }

    static ListAnswer of(BatchDesk.Page page) {
        return new ListAnswer(page.lines().stream().map(BatchJson::line).toList(), page.total());
    }

    private static SummaryAnswer line(BatchSummary batch) {
        Tally tally = batch.tally();
        return new SummaryAnswer(
                batch.id().toString(),
                batch.title(),
                EditFields.of(batch.edit()),
                batch.author().userName(),
                batch.createdAt(),
                tally.flags(),
                tally.open(),
                tally.applied(),
                tally.ended(),
                tally.refused(),
                tally.untried());
    }

    WaitingAnswer of(Waiting waiting) {
        Map<String, String> hashes = new TreeMap<>();
        waiting.seen().forEach((environment, hash) -> hashes.put(environment, hash.value()));
        Refusal whyNot = waiting.whyNot();
        return new WaitingAnswer(
                waiting.change().id().toString(),
                waiting.change().proposal().flag().value(),
                waiting.change().cycle(),
                hashes,
                whyNot == null ? null : reason(whyNot));
    }

    ResultAnswer of(Result result) {
        FlagKey flag = result.flag();
        return new ResultAnswer(
                result.change().toString(),
                flag == null ? null : flag.value(),
                result.isTaken(),
                reasons(result.refusals()));
    }

    private List<ReasonAnswer> reasons(List<Refusal> refusals) {
        return refusals.stream().map(this::reason).toList();
    }

    private ReasonAnswer reason(Refusal refusal) {
        return new ReasonAnswer(refusal.rule(), refusal.field(), sentences.text(refusal));
    }
}
