package io.colorguard.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.internal.JacksonSerializer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a grid's template gets to take apart. */
class ItemPartTest {

    @Test
    void arrivesWithWhatItHolds() {
        assertThat(JacksonSerializer.toJson(List.of(ItemPart.of(Map.of("word", "live")))))
                .hasToString("[{\"word\":\"live\"}]");
    }
}
