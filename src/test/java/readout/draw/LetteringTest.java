package readout.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {

    /** However wide a line is, it ends where a reader would not stumble. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Codebook bfcf3ea099d3. CC BY 4.0",
                "not supported by the encounters of 1981–2024 (p 0.83), power 62 %",
                "窗口期，10个月：2023年5月至2024年2月（扫描检验p 0.998），596次接触，15天"
            })
    void aLineDoesNotPartWhatBelongsTogether(String text) {
        Lettering lettering = Lettering.regular(10);
        for (int width = 70; width < 400; width += 3) {
            List<String> lines = lettering.wrap(text, width, 20);

            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
            for (int i = 1; i < lines.size(); i++) {
                assertThat(lines.get(i)).as("in %s points", width).doesNotMatch("(%|BY|4\\.0|年|月|个|次|天).*");
                assertThat(lines.get(i - 1)).as("in %s points", width).doesNotMatch("(.*[^A-Za-z])?(p|CC|BY)");
            }
        }
    }
}
