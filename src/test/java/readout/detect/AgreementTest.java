package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import readout.model.AgreementResult;
import readout.model.AgreementResult.Coefficient;

class AgreementTest {

    private static final List<String> SCALE = List.of("low", "middle", "high");

    @Test
    void twoCodersGetCohenAndMoreGetFleiss() {
        assertThat(names(Agreement.withDefaults().of("level", false, SCALE, units("low low", "high low"))))
                .containsExactly("percent agreement", "Krippendorff's alpha", "Cohen's kappa", "Gwet's AC1");
        assertThat(names(Agreement.withDefaults().of("level", true, SCALE, units("low low low", "high low high"))))
                .containsExactly("percent agreement", "Krippendorff's alpha", "Fleiss' kappa", "Gwet's AC2");
    }

    @Test
    void theIntervalHoldsTheValueAndFollowsTheSeed() {
        List<List<Optional<String>>> units = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            units.addAll(units("low low", "high high", "middle middle", "low middle"));
        }
        AgreementResult result = Agreement.withDefaults().of("level", true, SCALE, units);
        assertThat(result.coefficients())
                .allSatisfy(coefficient -> assertThat(coefficient.value().orElseThrow())
                        .isStrictlyBetween(
                                coefficient.low().orElseThrow(),
                                coefficient.high().orElseThrow()));
        assertThat(Agreement.withDefaults().of("level", true, SCALE, units)).isEqualTo(result);
        assertThat(Agreement.withDefaults().withDraws(7, 1000).of("level", true, SCALE, units))
                .isNotEqualTo(result);
    }

    /** Alpha and kappa cannot tell perfect agreement on one label from chance; percent and AC1 can. */
    @Test
    void oneLabelAloneCannotBeToldByAlphaOrKappa() {
        AgreementResult result = Agreement.withDefaults().of("track", false, SCALE, units("low low", "low low"));
        assertThat(value(result, "percent agreement").value()).hasValue(1);
        assertThat(value(result, "Gwet's AC1").value()).hasValue(1);
        assertThat(value(result, "Krippendorff's alpha").value()).isEmpty();
        assertThat(value(result, "Krippendorff's alpha").low()).isEmpty();
        assertThat(value(result, "Cohen's kappa").value()).isEmpty();
    }

    @Test
    void whatNobodyCodedTwiceCannotBeTold() {
        for (List<List<Optional<String>>> units : List.of(units("low -", "- high"), units())) {
            AgreementResult result = Agreement.withDefaults().of("level", true, SCALE, units);
            assertThat(result.units()).isZero();
            assertThat(result.coefficients())
                    .allSatisfy(coefficient -> assertThat(coefficient.value()).isEmpty());
        }
    }

    @Test
    void aCategoryMustBeKnown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agreement.withDefaults().of("level", true, SCALE, units("low lowest")))
                .withMessage("Unknown category lowest");
    }

    private static List<List<Optional<String>>> units(String... rows) {
        return java.util.Arrays.stream(rows)
                .map(row -> java.util.Arrays.stream(row.split(" ", -1))
                        .map(cell -> cell.equals("-") ? Optional.<String>empty() : Optional.of(cell))
                        .toList())
                .toList();
    }

    private static List<String> names(AgreementResult result) {
        return result.coefficients().stream().map(Coefficient::name).toList();
    }

    private static Coefficient value(AgreementResult result, String name) {
        return result.coefficients().stream()
                .filter(coefficient -> coefficient.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
