package readout.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import readout.model.AgreementResult;
import readout.model.AgreementResult.Coefficient;

/** What coders' agreement looks like in print. A coefficient that cannot be told is null, in words "cannot be told". */
public final class Agreements {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Agreements() {}

    /**
     * As JSON.
     *
     * @param files the tables compared
     * @param accounts how many accounts there are in all
     * @param shared how many of them at least two coders coded
     */
    public static byte[] json(
            List<String> files, int accounts, int shared, long seed, int draws, List<AgreementResult> results) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode tables = root.putArray("tables");
        files.forEach(tables::add);
        root.put("accounts", accounts);
        root.put("coded_twice", shared);
        root.put("interval", "95 %, bootstrap over accounts");
        root.put("seed", seed);
        root.put("draws", draws);
        ArrayNode variables = root.putArray("variables");
        for (AgreementResult result : results) {
            ObjectNode variable = variables.addObject();
            variable.put("variable", result.variable());
            variable.put("scale", result.scale());
            variable.put("units", result.units());
            variable.put("coders", result.coders());
            ArrayNode coefficients = variable.putArray("coefficients");
            for (Coefficient coefficient : result.coefficients()) {
                ObjectNode node = coefficients.addObject();
                node.put("name", coefficient.name());
                put(node, "value", coefficient.value());
                put(node, "low", coefficient.low());
                put(node, "high", coefficient.high());
            }
        }
        return Json.bytes(root);
    }

    /** As a table to read. */
    public static String text(int accounts, int shared, long seed, int draws, List<AgreementResult> results) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%d accounts, %d coded by at least two. Intervals: 95 %%, bootstrap over accounts, seed %d, %d draws.%n",
                accounts,
                shared,
                seed,
                draws));
        for (AgreementResult result : results) {
            text.append(String.format(
                    Locale.ROOT, "%s (%s, %d units)%n", result.variable(), result.scale(), result.units()));
            for (Coefficient coefficient : result.coefficients()) {
                text.append(String.format(Locale.ROOT, "  %-24s %s%n", coefficient.name(), value(coefficient)));
            }
        }
        return text.toString().replace("\r\n", "\n");
    }

    private static String value(Coefficient coefficient) {
        if (coefficient.value().isEmpty()) {
            return "cannot be told";
        }
        String value = String.format(Locale.ROOT, "%6.3f", coefficient.value().getAsDouble());
        return coefficient.low().isEmpty() || coefficient.high().isEmpty()
                ? value
                : value
                        + String.format(
                                Locale.ROOT,
                                "  %6.3f to %6.3f",
                                coefficient.low().getAsDouble(),
                                coefficient.high().getAsDouble());
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }
}
