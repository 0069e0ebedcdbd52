package io.colorguard.approval.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.approval.application.ConversationDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people say of a change (TLK-1). */
@RestController
@Tag(name = "changes")
@RequestMapping("/api/v1/workspaces/{workspace}/changes/{id}/comments")
class CommentController {

    private final ConversationDesk desk;

    CommentController(ConversationDesk desk) {
        this.desk = desk;
    }

    /** A comment as a client writes it. */
    record WrittenComment(@Nullable String text) {}

    /** A page of comments, oldest first. */
    @Operation(summary = "What was said of a change, oldest first")
    @GetMapping
    CommentAnswer.ListAnswer list(
            @PathVariable String workspace,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        ConversationDesk.Page found =
                value(
                        desk.comments(
                                Places.workspace(workspace),
                                Places.change(id),
                                value(Pages.window(page, size))));
        return new CommentAnswer.ListAnswer(
                found.lines().stream().map(CommentAnswer::of).toList(), found.total());
    }

    /** Says something; it stays as it was said. */
    @Operation(summary = "Comment on a change")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommentAnswer say(
            @PathVariable String workspace,
            @PathVariable String id,
            @RequestBody WrittenComment body) {
        String text = Objects.requireNonNullElse(body.text(), "");
        return CommentAnswer.of(
                value(desk.say(Places.workspace(workspace), Places.change(id), text)));
    }
}
