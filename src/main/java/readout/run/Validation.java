package readout.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import readout.codebook.Codebook;
import readout.input.DataPackage;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Nearest;
import readout.input.Place;
import readout.input.Problem;
import readout.input.Table;
import readout.model.Account;
import readout.model.Dataset;
import readout.read.AccountTable;
import readout.read.DatasetFolder;
import readout.tally.Contacts;

/** Looks for every problem of a data set: its rows, and whether its data package tells the truth about its tables. */
public final class Validation {

    private static final String UNVERIFIED = "accounts-unverified.csv";
    private static final String PACKAGE = "datapackage.json";
    private static final String ACCOUNTS = "accounts.csv";

    private Validation() {}

    /**
     * A line about the data, and all problems.
     *
     * @throws CannotStartException if the codebook has a problem
     * @throws readout.input.MissingInputException if there is no data set at that path
     */
    public static Loaded<String> of(Path path, Settings settings) {
        Codebook codebook = Analysis.codebook(settings);
        boolean tablesOnly = Files.isRegularFile(path.resolve(PACKAGE)) && !Files.isRegularFile(path.resolve(ACCOUNTS));
        List<Problem> problems = new ArrayList<>();
        String summary = path.toString().replace('\\', '/');
        if (!tablesOnly) {
            Loaded<DatasetFolder.Reading> reading = DatasetFolder.read(path, codebook);
            problems.addAll(reading.problems());
            Dataset dataset = reading.value().dataset();
            if (Files.isRegularFile(path.resolve(UNVERIFIED))) {
                Loaded<List<Account>> unverified =
                        AccountTable.read(Input.file(path.resolve(UNVERIFIED)), codebook, dataset.released());
                problems.addAll(unverified.problems());
            }
            summary += ": " + dataset.accounts().size() + " accounts of "
                    + Contacts.join(dataset.accounts()).size() + " contacts, "
                    + dataset.coverage().size() + " months";
        }
        if (Files.isRegularFile(path.resolve(PACKAGE))) {
            problems.addAll(tables(path));
        }
        return new Loaded<>(
                summary + "; " + (problems.isEmpty() ? "no problem" : "problems: " + problems.size()), problems);
    }

    /** Every table that the data package names must be there, with the columns that it names, and no other table. */
    private static List<Problem> tables(Path folder) {
        Input input = Input.file(folder.resolve(PACKAGE));
        Loaded<DataPackage> about = DataPackage.read(input);
        List<Problem> problems = new ArrayList<>(about.problems());
        for (DataPackage.Resource resource : about.value().resources()) {
            Path file = folder.resolve(resource.path());
            if (!Files.isRegularFile(file)) {
                problems.add(new Problem(
                        "missing-table",
                        Place.file(input.name()),
                        "it names " + resource.path() + ", which is not there",
                        "expected the file in the folder of the data package"));
                continue;
            }
            Loaded<Table> table = Table.read(Input.file(file), List.of());
            problems.addAll(table.problems());
            List<String> header = table.value().header();
            if (!header.equals(resource.fields())) {
                String first = firstDifference(resource.fields(), header);
                problems.add(new Problem(
                        "wrong-header",
                        Place.line(file.toString().replace('\\', '/'), 1),
                        "the columns are not those that " + PACKAGE + " names; the first difference is \"" + first
                                + "\"",
                        Nearest.hint(first, resource.fields())));
            }
        }
        return problems;
    }

    private static String firstDifference(List<String> expected, List<String> found) {
        for (int i = 0; i < found.size(); i++) {
            if (i >= expected.size() || !expected.get(i).equals(found.get(i))) {
                return found.get(i);
            }
        }
        return found.size() < expected.size() ? expected.get(found.size()) : "";
    }
}
