package io.colorguard.shell.http;

import io.colorguard.identity.Role;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Answers in every way a controller can. */
@RestController
@RequestMapping("/api/v1/trial")
class TrialController {

    record Thing(String name, int size) {}

    static final AtomicInteger WRITTEN = new AtomicInteger();

    @GetMapping("/refused/{kind}")
    ResponseEntity<String> refused(@PathVariable Refusal.Kind kind) {
        return Answers.ok(
                Outcome.refused(
                        new Refusal(
                                kind,
                                "CFG-1",
                                "identity.refusal.permission",
                                "treatments[1].name",
                                List.of(List.of(Role.APPROVER, Role.COMPLIANCE_OFFICER)))));
    }

    @GetMapping("/several")
    ResponseEntity<String> several() {
        return Answers.ok(
                Outcome.refused(
                        Refusal.invalid("CFG-1", "shell.refusal.key.form", "a"),
                        Refusal.invalid("CFG-4", "shell.refusal.key.other", "b")));
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("secret of the house");
    }

    /**
     * As Tomcat does with an address that is not UTF-8, which a mock request cannot bring along.
     */
    @GetMapping("/undecodable")
    String undecodable() {
        throw new InvalidParameterException("%ff");
    }

    @GetMapping("/unavailable/{when}")
    String unavailable(@PathVariable String when) {
        throw "begin".equals(when)
                ? new CannotCreateTransactionException("no connection to jdbc:secret")
                : new DataAccessResourceFailureException("connection lost to jdbc:secret");
    }

    @PostMapping("/things")
    ResponseEntity<Thing> write(@RequestBody Thing thing) throws InterruptedException {
        WRITTEN.incrementAndGet();
        if (thing.size() > 0) {
            Thread.sleep(thing.size());
        }
        return Answers.created(Outcome.done(thing), it -> "/api/v1/trial/things/" + it.name());
    }

    @PostMapping("/failures")
    String fail() {
        WRITTEN.incrementAndGet();
        throw new IllegalStateException("no");
    }

    @PostMapping("/files")
    Map<String, Long> files(@RequestParam("file") List<MultipartFile> files) {
        WRITTEN.incrementAndGet();
        return Map.of("bytes", files.stream().mapToLong(MultipartFile::getSize).sum());
    }
}
