package io.colorguard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.PageCalls;
import io.colorguard.PortalIT;
import io.colorguard.identity.security.OpenSessions;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What signed-in people weigh in the heap, with the pages before them that people have open, and
 * what is left of them once they signed out. Each person opens one page: the median over a mix
 * of ten, and each page by itself. The portal is called over HTTP; needs its frontend: {@code
 * ./mvnw -Pbench test -Dtest=SessionBenchmark}.
 */
@PortalIT
class SessionBenchmark {

    private static final String START = "w/banking-platform";

    /** The heaviest of what people read and work on; the lists are filled. */
    private static final List<String> PAGES =
            List.of(
                    START,
                    START + "/flags",
                    START + "/flags/card-controls",
                    START + "/changes",
                    START + "/changes/CHG-116",
                    START + "/terraform",
                    START + "/history",
                    START + "/policies",
                    START + "/policies/duties",
                    START + "/settings");

    private static final int WARM_UPS = 20;
    private static final int GROUPS = 10;
    private static final int IN_A_GROUP = 50;
    private static final double LIMIT_KB = 500;
    private static final double LEFT_PERCENT = 10;

    @Autowired OpenSessions open;
    @LocalServerPort int port;

    @Test
    void fiveHundredSessions() {
        PAGES.forEach(page -> signOut(signIn(WARM_UPS, List.of(page))));
        int others = held();
        double before = heap();
        List<PageCalls> browsers = new ArrayList<>();
        List<Double> each = new ArrayList<>();
        double last = before;
        for (int group = 0; group < GROUPS; group++) {
            browsers.addAll(signIn(IN_A_GROUP, PAGES));
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

    @Test
    void noPageByItselfWeighsMore() {
        PAGES.forEach(page -> signOut(signIn(WARM_UPS, List.of(page))));
        Map<String, Double> pages = new LinkedHashMap<>();
        for (String page : PAGES) {
            double before = heap();
            List<PageCalls> browsers = signIn(IN_A_GROUP, List.of(page));
            pages.put(page, (heap() - before) / IN_A_GROUP);
            signOut(browsers);
        }
        pages.forEach((page, weight) -> System.out.printf("%6.0f KB %s%n", weight, page));
        assertThat(pages.values()).allMatch(weight -> weight <= LIMIT_KB);
    }

    /** Each person opens one of the pages, in turn. */
    private List<PageCalls> signIn(int people, List<String> pages) {
        return IntStream.range(0, people)
                .mapToObj(person -> signIn(pages.get(person % pages.size())))
                .toList();
    }

    private PageCalls signIn(String page) {
        PageCalls browser = new PageCalls(port);
        browser.signIn("approver1");
        browser.open(page);
        String drawn = browser.navigate(page, browser.token()).body();
        assertThat(drawn).contains("vaadin-app-layout").doesNotContain("errorpage");
        browser.fill(drawn);
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
