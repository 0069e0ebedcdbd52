package io.colorguard.approval.api;

import io.colorguard.approval.api.PolicyAnswer.WhatIfAnswer;
import io.colorguard.approval.application.PolicyForecast;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.TermChange.Direction;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.Word;
import io.colorguard.shared.WorkspaceKey;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the gates of the last days would have asked, as the API tells it (APR-16). */
@Component
class PolicyTrial {

    private final PolicyForecast forecast;

    PolicyTrial(PolicyForecast forecast) {
        this.forecast = forecast;
    }

    Outcome<WhatIfAnswer> of(WorkspaceKey key, PolicyTerms terms, Window window) {
        return forecast.counts(key, terms)
                .flatMap(counts ->
                        forecast.page(key, terms, window)
                                .map(gates ->
                                        new WhatIfAnswer(
                                                (int) PolicyForecast.LOOKS_BACK.toDays(),
                                                words(counts),
                                                gates.stream().map(PolicyJson::of).toList())));
    }

    private static Map<String, Integer> words(Map<Direction, Integer> counts) {
        Map<String, Integer> words = new LinkedHashMap<>();
        counts.forEach((direction, gates) -> words.put(Word.of(direction), gates));
        return words;
    }
}
