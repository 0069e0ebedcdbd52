package io.colorguard.approval.api;

import io.colorguard.approval.domain.Comment;
import io.colorguard.identity.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A comment, as the API answers it (TLK-1). */
@Schema(name = "Comment")
record CommentAnswer(
        int number,
        String by,
        Instant at,
        String text,
        @Schema(description = "user names of those whom it mentions (TLK-3)")
                List<String> mentions) {

    static CommentAnswer of(Comment comment) {
        return new CommentAnswer(
                comment.number(),
                comment.by().userName(),
                comment.at(),
                comment.text(),
                comment.mentioned().stream().map(Person::userName).toList());
    }

    /** A page of comments, oldest first, and how many there are. */
    @Schema(name = "Comments")
    record ListAnswer(List<CommentAnswer> comments, int total) {}
}
