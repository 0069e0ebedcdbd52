package io.colorguard.compliance.story;

import io.colorguard.compliance.story.Story.Chapter;
import java.util.List;
import java.util.stream.Stream;

/** Tells the story of a change in the order in which it happened (CMP-7). */
public final class StoryTeller {

    private StoryTeller() {}

    public static Story tell(ChangeEvidence evidence, Tongue tongue) {
        return new Story(
                tongue.tell("title", evidence.change().id().toString()),
                tongue.tell(
                        "about",
                        evidence.workspace().name(),
                        evidence.workspace().key().value(),
                        evidence.at()),
                numbered(chapters(evidence, tongue)));
    }

    private static List<Chapter> chapters(ChangeEvidence evidence, Tongue tongue) {
        return Stream.of(
                        AskedChapter.of(evidence, tongue),
                        DifferenceChapter.of(evidence, tongue),
                        GatesChapter.of(evidence, tongue),
                        VerdictsChapter.of(evidence, tongue),
                        ChecklistChapter.of(evidence, tongue),
                        PromotionChapter.of(evidence, tongue),
                        EmergencyChapter.of(evidence, tongue),
                        DeliveryChapter.of(evidence, tongue),
                        HistoryChapter.of(evidence, tongue),
                        PeopleChapter.of(evidence, tongue))
                .toList();
    }

    private static List<Chapter> numbered(List<Chapter> chapters) {
        return Stream.iterate(0, it -> it < chapters.size(), it -> it + 1)
                .map(it ->
                        new Chapter(
                                it + 1 + ". " + chapters.get(it).title(),
                                chapters.get(it).passages()))
                .toList();
    }
}
