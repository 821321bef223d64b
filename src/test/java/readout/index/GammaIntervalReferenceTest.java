package readout.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.model.Band;

/** With equal weights the gamma interval is the exact one of Poisson counts, which R has. */
@Tag("shared")
class GammaIntervalReferenceTest {

    @Test
    void givesTheExactIntervalsOfR() throws IOException {
        JsonNode rows = new ObjectMapper()
                .readTree(Path.of("../shared/methods/reference/outputs/distributions.json")
                        .toFile())
                .get("poisson_exact_ci");
        for (JsonNode row : rows) {
            double count = row.get("k").asDouble();
            Band band = GammaInterval.withLargestWeight(1).of(95, count, count);
            assertThat(band.low()).isEqualTo(row.get("lo").asDouble(), within(1e-8));
            assertThat(band.high()).isEqualTo(row.get("hi").asDouble(), within(1e-8));
        }
    }
}
