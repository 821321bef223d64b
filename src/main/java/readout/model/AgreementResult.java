package readout.model;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How far coders agree on a variable.
 *
 * @param variable the column, such as {@code level}
 * @param scale nominal or ordinal
 * @param units how many accounts at least two coders coded
 * @param coders how many coders
 * @param coefficients percent agreement and the coefficients
 */
public record AgreementResult(String variable, String scale, int units, int coders, List<Coefficient> coefficients) {

    public AgreementResult {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * A coefficient of agreement: 1 is perfect agreement, 0 that of chance.
     *
     * @param name as in the literature
     * @param value empty if it cannot be told, as where nothing was coded twice, or all was coded alike
     * @param low lower end of the 95 % bootstrap interval
     * @param high upper end
     */
    public record Coefficient(String name, OptionalDouble value, OptionalDouble low, OptionalDouble high) {}
}
