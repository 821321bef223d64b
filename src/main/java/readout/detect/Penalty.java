package readout.detect;

import java.util.List;
import java.util.Locale;
import readout.input.Nearest;

/**
 * What a change costs. With {@code n} observations and {@code p} parameters that a change adds:
 *
 * <ul>
 *   <li>{@code aic}: {@code 2 (p + 1)} (Akaike 1974, doi:10.1109/TAC.1974.1100705);
 *   <li>{@code bic}: {@code (p + 1) log n} (Schwarz 1978, doi:10.1214/aos/1176344136; the place counts as a parameter);
 *   <li>{@code mbic}: {@code (p + 2) log n}, and the logarithm of the length of each stretch (Zhang &amp; Siegmund 2007,
 *       doi:10.1111/j.1541-0420.2006.00662.x);
 *   <li>{@code hq}: {@code 2 (p + 1) log log n} (Hannan &amp; Quinn 1979, doi:10.1111/j.2517-6161.1979.tb01072.x);
 *   <li>a number: itself.
 * </ul>
 */
public final class Penalty {

    private static final List<String> NAMES = List.of("aic", "bic", "mbic", "hq");

    private final String name;
    private final double number;

    private Penalty(String name, double number) {
        this.name = name;
        this.number = number;
    }

    /**
     * The penalty of a name, or a number from 0.
     *
     * @throws IllegalArgumentException if it is neither; the message is for the user
     */
    public static Penalty parse(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        if (NAMES.contains(name)) {
            return new Penalty(name, 0);
        }
        try {
            double number = Double.parseDouble(name);
            if (number >= 0 && Double.isFinite(number)) {
                return new Penalty(text, number);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no penalty; it is a number or a name, " + Nearest.hint(name, NAMES), e);
        }
        throw new IllegalArgumentException("A penalty is a number from 0, not " + text);
    }

    /** What each change costs. */
    double of(int observations, int parameters) {
        double log = StrictMath.log(Math.max(1, observations));
        return switch (name) {
            case "aic" -> 2.0 * (parameters + 1);
            case "bic" -> (parameters + 1) * log;
            case "mbic" -> (parameters + 2) * log;
            case "hq" -> 2 * (parameters + 1) * StrictMath.log(Math.max(1, log));
            default -> number;
        };
    }

    /** The cost with what the penalty asks of single stretches. */
    SegmentCost applyTo(SegmentCost cost) {
        return name.equals("mbic") ? new LengthPenalisedCost(cost) : cost;
    }

    @Override
    public String toString() {
        return name;
    }
}
