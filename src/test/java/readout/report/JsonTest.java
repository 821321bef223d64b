package readout.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import readout.model.Provenance;

class JsonTest {

    @Test
    void provenanceSaysHowAResultWasMade() {
        Provenance provenance = new Provenance(
                "1.2.3",
                "made-up 1.0.0",
                "0123456789ab",
                new TreeMap<>(Map.of("accounts.csv", "ba9876543210")),
                new TreeMap<>(Map.of("base", "2017-01..2020-12")),
                Optional.of(LocalDate.of(2023, 6, 18)));

        assertThat(new String(Json.provenance(provenance), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {
                          "program" : "readout 1.2.3",
                          "dataset" : "made-up 1.0.0",
                          "as_of" : "2023-06-18",
                          "codebook" : "0123456789ab",
                          "settings" : {
                            "base" : "2017-01..2020-12"
                          },
                          "inputs" : {
                            "accounts.csv" : "ba9876543210"
                          }
                        }
                        """);
    }
}
