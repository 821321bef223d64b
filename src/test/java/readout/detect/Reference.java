package readout.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import readout.input.Input;
import readout.input.Row;
import readout.input.Table;

/** Inputs and outputs of R for the methods here, which stand beside a checkout. */
final class Reference {

    private static final Path METHODS = Path.of("../shared/methods/reference");
    private static final Path SERIES = Path.of("../shared/series");

    private Reference() {}

    static JsonNode output(String file) {
        try {
            return new ObjectMapper()
                    .readTree(METHODS.resolve("outputs").resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A column of an input that has a header. */
    static double[] column(String file, String column) {
        return rows(METHODS.resolve("inputs").resolve(file)).stream()
                .mapToDouble(row -> Double.parseDouble(row.text(column)))
                .toArray();
    }

    /** The rows of a monthly series. */
    static List<Row> series(String file) {
        return rows(SERIES.resolve(file));
    }

    /** An input without a header, NaN where a cell is empty. */
    static double[][] matrix(String file) {
        try {
            return Files.readAllLines(METHODS.resolve("inputs").resolve(file)).stream()
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                            .toArray())
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    /** The same to 1e-8, relative above 1. */
    static Offset<Double> near(double expected) {
        return Offset.offset(1e-8 * Math.max(1, Math.abs(expected)));
    }

    private static List<Row> rows(Path path) {
        return Table.read(Input.file(path), List.of()).value().rows();
    }
}
