package io.colorguard.approval.api;

import io.colorguard.approval.api.PolicyAnswer.DifferenceAnswer;
import io.colorguard.approval.api.PolicyAnswer.DutiesAnswer;
import io.colorguard.approval.api.PolicyAnswer.EndAnswer;
import io.colorguard.approval.api.PolicyAnswer.JudgedAnswer;
import io.colorguard.approval.api.PolicyAnswer.LineAnswer;
import io.colorguard.approval.api.PolicyAnswer.ListedChange;
import io.colorguard.approval.api.PolicyAnswer.PostAnswer;
import io.colorguard.approval.application.PolicyForecast.Judged;
import io.colorguard.approval.domain.CellChange;
import io.colorguard.approval.domain.Duties;
import io.colorguard.approval.domain.Duties.Post;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.approval.domain.TermChange;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.UserDirectory;
import io.colorguard.shared.Word;
import io.colorguard.workspace.domain.Tier;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Policies as the API tells them. */
@Component
class PolicyJson {

    private final UserDirectory people;

    PolicyJson(UserDirectory people) {
        this.people = people;
    }

    PolicyAnswer of(Policy policy, boolean inForce) {
        return new PolicyAnswer(
                policy.version(),
                inForce,
                author(policy.author()),
                policy.effectiveFrom(),
                matrix(policy.approvals().cells(), PolicyCell::of),
                matrix(policy.safety().cells(), Word::of),
                TermsJson.of(policy.terms().checkpoints()),
                TermsJson.of(policy.terms().promotions()));
    }

    LineAnswer line(Policy policy, boolean inForce) {
        return new LineAnswer(
                policy.version(), inForce, author(policy.author()), policy.effectiveFrom());
    }

    private String author(PersonId id) {
        return people.find(id).map(Person::userName).orElseGet(id::subject);
    }

    static PolicyAnswer.ChangeAnswer of(PolicyChange change, Policy base) {
        PolicyTerms terms = change.terms();
        return new PolicyAnswer.ChangeAnswer(
                change.id().toString(),
                change.state().word(),
                change.version(),
                change.baseVersion(),
                change.hash().value(),
                change.contributors().author().userName(),
                names(change.contributors().people()),
                change.createdAt(),
                change.reason(),
                matrix(terms.approvals().cells(), PolicyCell::of),
                matrix(terms.safety().cells(), Word::of),
                TermsJson.of(terms.checkpoints()),
                TermsJson.of(terms.promotions()),
                differences(base.terms(), terms),
                ending(change.ending()));
    }

    private static @Nullable EndAnswer ending(PolicyChange.@Nullable Ending ending) {
        return ending == null
                ? null
                : new EndAnswer(ending.by().userName(), ending.reason(), ending.at());
    }

    static ListedChange line(PolicyChange change) {
        return new ListedChange(
                change.id().toString(),
                change.state().word(),
                change.baseVersion(),
                change.contributors().author().userName(),
                change.createdAt(),
                change.reason());
    }

    static List<DifferenceAnswer> differences(PolicyTerms before, PolicyTerms after) {
        return after.differencesFrom(before).stream().map(PolicyJson::difference).toList();
    }

    private static DifferenceAnswer difference(TermChange change) {
        return switch (change) {
            case CellChange it -> difference(it);
            case TermChange.OfPoint it -> TermsJson.difference(it);
            case TermChange.OfCriterion it -> TermsJson.difference(it);
        };
    }

    private static DifferenceAnswer difference(CellChange change) {
        return switch (change) {
            case CellChange.OfApproval it ->
                    difference(
                            it,
                            "approvals",
                            Word.of(it.row()),
                            List.of(it.asked().level().word(), it.asks().level().word()));
            case CellChange.OfSafety it ->
                    difference(
                            it,
                            "safety",
                            Word.of(it.category()),
                            List.of(Word.of(it.before()), Word.of(it.after())));
        };
    }

    private static DifferenceAnswer difference(
            CellChange change, String matrix, String row, List<String> words) {
        return new DifferenceAnswer(
                matrix,
                row,
                Word.of(change.tier()),
                words.getFirst(),
                words.getLast(),
                PolicyCell.of(change.asked()),
                PolicyCell.of(change.asks()),
                Word.of(change.direction()));
    }

    static JudgedAnswer of(Judged judged) {
        Requirement asked = judged.line().like().asked();
        return new JudgedAnswer(
                judged.line().change().toString(),
                judged.line().flag(),
                judged.line().environment(),
                Word.of(judged.line().like().tier()),
                judged.line().submittedAt(),
                PolicyCell.of(asked),
                PolicyCell.of(judged.asks()),
                Word.of(judged.direction()));
    }

    static DutiesAnswer of(Duties duties, List<Post> posts) {
        return new DutiesAnswer(
                duties.policy().version(),
                posts.stream().map(PolicyJson::of).toList(),
                names(duties.breakers()),
                names(duties.adopters()));
    }

    private static PostAnswer of(Post post) {
        return new PostAnswer(
                Word.of(post.row()),
                Word.of(post.tier()),
                PolicyCell.of(post.requirement()),
                Word.of(post.staffing()),
                names(post.alone()),
                names(post.judges()));
    }

    private static List<String> names(List<Person> people) {
        return people.stream().map(Person::userName).toList();
    }

    private static <R extends Enum<R>, C, A> Map<String, Map<String, A>> matrix(
            Map<R, Map<Tier, C>> cells, Function<C, A> told) {
        Map<String, Map<String, A>> rows = new LinkedHashMap<>();
        cells.forEach((row, tiers) -> {
            Map<String, A> line = new LinkedHashMap<>();
            new EnumMap<>(tiers).forEach((tier, cell) -> line.put(Word.of(tier), told.apply(cell)));
            rows.put(Word.of(row), line);
        });
        return rows;
    }
}
