package readout.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import readout.codebook.Codebook;
import readout.input.DataPackage;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Table;

/**
 * The README of each data set is its codebook, and its data package says the same to programs: both are held against the
 * files. A README describes a table under a heading {@code ### file.csv} by the columns {@code | column | meaning | values,
 * unit | source |}.
 */
class DatasetCodebookTest {

    private static final Pattern HEADING = Pattern.compile("### (\\S+\\.csv)");
    private static final String TABLE_HEADER = "| column | meaning | values, unit | source |";

    private static final String LIST_OF_CODES = "[a-z0-9_-]+(, [a-z0-9_-]+)+";

    /** Has the columns of accounts.csv, and no table of its own in the README. */
    private static final String UNVERIFIED = "accounts-unverified.csv";

    /** One row of a table in the README. */
    private record Described(String column, String meaning, String values, String source) {}

    static List<Path> datasets() {
        return List.of(Path.of("datasets/us-china"), Path.of("datasets/leaders"));
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void everyTableHasAHeadingAndEveryHeadingATable(Path dataset) {
        assertThat(headings(dataset)).containsExactlyInAnyOrderElementsOf(tables(dataset));
    }

    @TestFactory
    Stream<DynamicNode> theReadmeDescribesEveryColumn() {
        return datasets().stream().flatMap(DatasetCodebookTest::describedTables);
    }

    private static Stream<DynamicNode> describedTables(Path dataset) {
        Map<String, List<Described>> readme = readme(dataset);
        return tables(dataset).stream()
                .filter(name -> !name.equals(UNVERIFIED))
                .map(name -> dynamicContainer(
                        dataset.resolve(name).toString(),
                        Stream.concat(
                                Stream.of(dynamicTest(
                                        "its columns",
                                        () -> assertThat(readme.getOrDefault(name, List.of()))
                                                .extracting(Described::column)
                                                .containsExactlyElementsOf(
                                                        table(dataset, name).header()))),
                                readme.getOrDefault(name, List.of()).stream()
                                        .map(described -> dynamicTest(
                                                described.column() + ": " + described.values(),
                                                () -> holds(described, table(dataset, name)))))));
    }

    private static void holds(Described described, Table table) {
        assertThat(described.meaning()).isNotEmpty();
        assertThat(described.source()).isNotEmpty();
        List<String> cells =
                table.rows().stream().map(row -> row.text(described.column())).toList();
        String values = described.values();
        if (values.contains("required")) {
            assertThat(cells).doesNotContain("");
        }
        if (values.contains("unique")) {
            assertThat(cells).doesNotHaveDuplicates();
        }
        if (values.startsWith("YYYY-MM-DD")) {
            boolean mayBeEmpty =
                    values.contains("or empty") || described.meaning().contains("Empty:");
            assertThat(cells)
                    .filteredOn(cell -> !(mayBeEmpty && cell.isEmpty()))
                    .allSatisfy(cell -> assertThat(LocalDate.parse(cell)).hasToString(cell));
        }
        if (values.startsWith("codes of ") || (values.matches(LIST_OF_CODES) && !values.contains("required"))) {
            assertThat(allowed(values)).containsAll(cells);
        }
    }

    private static List<String> allowed(String values) {
        Codebook codebook = Codebook.builtIn();
        Matcher codes = Pattern.compile("codes of (\\w+)\\.csv.*").matcher(values);
        if (!codes.matches()) {
            return List.of(values.split(", ", -1));
        }
        return switch (codes.group(1)) {
            case "levels" -> codebook.levelCodes();
            case "tracks" -> codebook.trackCodes();
            case "modes" -> codebook.modeCodes();
            case "outcomes" -> codebook.outcomeCodes();
            case "parties" -> codebook.partyCodes();
            default -> throw new AssertionError("The codebook has no table for: " + values);
        };
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void theDataPackageNamesEveryTableWithItsColumns(Path dataset) {
        Loaded<DataPackage> about = DataPackage.read(Input.file(dataset.resolve("datapackage.json")));

        assertThat(about.problems()).isEmpty();
        assertThat(about.value().name()).isEqualTo(String.valueOf(dataset.getFileName()));
        assertThat(about.value().version()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(about.value().created()).isPresent();
        assertThat(about.value().resources())
                .extracting(DataPackage.Resource::path)
                .containsExactlyInAnyOrderElementsOf(tables(dataset));
        assertThat(about.value().resources())
                .allSatisfy(resource -> assertThat(resource.fields())
                        .isEqualTo(table(dataset, resource.path()).header()));
    }

    /** Every row has as many cells as the header, in UTF-8, with LF and without a byte-order mark, as we ask of no one else. */
    @ParameterizedTest
    @MethodSource("datasets")
    void theFilesAreWrittenAsTheContractSays(Path dataset) throws IOException {
        for (String name : tables(dataset)) {
            String text = Files.readString(dataset.resolve(name));
            assertThat(text)
                    .as(name)
                    .doesNotContain("\r")
                    .doesNotStartWith("\uFEFF")
                    .endsWith("\n");
            assertThat(Table.read(Input.file(dataset.resolve(name)), List.of()).problems())
                    .as(name)
                    .isEmpty();
        }
    }

    private static Table table(Path dataset, String name) {
        return Table.read(Input.file(dataset.resolve(name)), List.of()).value();
    }

    private static List<String> tables(Path dataset) {
        try (Stream<Path> files = Files.list(dataset)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> headings(Path dataset) {
        return lines(dataset)
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(heading -> heading.group(1))
                .toList();
    }

    /** The described columns of each table in a README. */
    private static Map<String, List<Described>> readme(Path dataset) {
        Map<String, List<Described>> tables = new LinkedHashMap<>();
        List<Described> current = new ArrayList<>();
        boolean inTable = false;
        for (String line : lines(dataset).toList()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                current = new ArrayList<>();
                tables.put(heading.group(1), current);
            }
            if (!line.startsWith("|")) {
                inTable = false;
            } else if (line.equals(TABLE_HEADER)) {
                inTable = true;
            } else if (inTable && !line.startsWith("| ---")) {
                String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
                assertThat(cells).as(line).hasSize(4);
                current.add(new Described(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip()));
            }
        }
        return tables;
    }

    private static Stream<String> lines(Path dataset) {
        Path readme = dataset.resolve("README.md");
        assertThat(readme).exists();
        try {
            return Files.readAllLines(readme).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
