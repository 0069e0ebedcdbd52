package io.colorguard;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Gives each portal that stays up between tests its own keeper of who is signed in.
 *
 * <p>Starting a portal puts a new keeper in one static place, while the doors of those started
 * before hold on to theirs: what one notes there the other would never clear.
 */
public class OwnSecurityContext implements TestExecutionListener, Ordered {

    private static final Map<ApplicationContext, SecurityContextHolderStrategy> KEEPERS =
            Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        SecurityContextHolder.setContextHolderStrategy(
                KEEPERS.computeIfAbsent(
                        test.getApplicationContext(),
                        _ -> SecurityContextHolder.getContextHolderStrategy()));
        SecurityContextHolder.clearContext();
    }
}
