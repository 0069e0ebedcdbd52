package io.colorguard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.PageCalls;
import io.colorguard.PortalIT;
import io.colorguard.identity.security.OpenSessions;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a signed-in person with the overview before them weighs in the heap, and what is left of
 * them once they signed out. The portal is called over HTTP; needs its frontend: {@code ./mvnw
 * -Pbench test -Dtest=SessionBenchmark}.
 */
@PortalIT
class SessionBenchmark {

    private static final String PAGE = "w/banking-platform";
    private static final int WARM_UPS = 60;
    private static final int GROUPS = 10;
    private static final int IN_A_GROUP = 50;
    private static final double LIMIT_KB = 500;
    private static final double LEFT_PERCENT = 10;

    @Autowired OpenSessions open;
    @LocalServerPort int port;

    @Test
    void fiveHundredSessions() {
        signOut(signIn(WARM_UPS));
        int others = held();
        double before = heap();
        List<PageCalls> browsers = new ArrayList<>();
        List<Double> each = new ArrayList<>();
        double last = before;
        for (int group = 0; group < GROUPS; group++) {
            browsers.addAll(signIn(IN_A_GROUP));
            double now = heap();
            each.add((now - last) / IN_A_GROUP);
            last = now;
        }
        int held = held() - others;
        signOut(browsers);
        double after = heap();
        each.sort(null);
        double median = (each.get(GROUPS / 2 - 1) + each.get(GROUPS / 2)) / 2;
        System.out.printf(
                "%d sessions: %.0f KB each (median of groups of %d; from %.0f to %.0f; limit %.0f)%n"
                        + "heap: %.1f MB before, %.1f MB with them, %.1f MB after the last sign-out; %d left%n",
                held,
                median,
                IN_A_GROUP,
                each.getFirst(),
                each.getLast(),
                LIMIT_KB,
                before / 1024,
                last / 1024,
                after / 1024,
                held() - others);
        assertThat(held).isEqualTo(GROUPS * IN_A_GROUP);
        assertThat(median).isLessThanOrEqualTo(LIMIT_KB);
        assertThat(held() - others).isZero();
        assertThat(after).isLessThanOrEqualTo(before * (1 + LEFT_PERCENT / 100));
    }

    private List<PageCalls> signIn(int people) {
        return IntStream.range(0, people).mapToObj(_ -> signIn()).toList();
    }

    private PageCalls signIn() {
        PageCalls browser = new PageCalls(port);
        browser.signIn("approver1");
        browser.open(PAGE);
        String drawn = browser.navigate(PAGE, browser.token()).body();
        assertThat(drawn).contains("Overview");
        return browser;
    }

    private static void signOut(List<PageCalls> browsers) {
        browsers.forEach(PageCalls::signOut);
    }

    private int held() {
        AtomicInteger count = new AtomicInteger();
        open.each((_, _) -> count.incrementAndGet());
        return count.get();
    }

    /** What is in use once everything else was thrown away, in KB. */
    private static double heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            memory.gc();
            least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
        }
        return least / 1024.0;
    }
}
