package readout.cli;

import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readout.cli.Main.Streams;
import readout.input.Loaded;
import readout.input.Nearest;
import readout.model.Contact;
import readout.model.IndexMonth;
import readout.report.Explanation;
import readout.run.Analysis;

/** {@code explain}: month → contacts → accounts → words, sources and marked passages, adding up to the number. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "What a month's number is made of, or everything about one contact.")
final class ExplainCommand implements Callable<Integer> {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    @Parameters(index = "0", paramLabel = "DATASET", description = "A data set, or a table of accounts.")
    private String dataset = "";

    @Parameters(
            index = "1",
            paramLabel = "MONTH_OR_CONTACT",
            description = "A month, such as 2023-06, or the id of a contact.")
    private String what = "";

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Streams streams;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Loaded<Analysis> loaded = options.analyse(dataset, streams);
        Analysis analysis = loaded.value();
        Explanation explanation = new Explanation(
                analysis.codebook(),
                analysis.index(),
                analysis.contacts(),
                analysis.texts().documents());
        streams.out()
                .print(
                        MONTH.matcher(what).matches()
                                ? explanation.month(month(analysis))
                                : explanation.contact(contact(analysis)));
        return DataOptions.report(loaded.problems(), streams);
    }

    private IndexMonth month(Analysis analysis) {
        Optional<IndexMonth> month = Optional.empty();
        try {
            month = analysis.index().at(YearMonth.parse(what));
        } catch (java.time.format.DateTimeParseException e) {
            // told below, like a month that is not covered
        }
        return month.orElseThrow(() -> Main.usage(
                spec,
                "\"" + what + "\" is not a month of the data, which run from "
                        + analysis.index().months().get(0).month() + " to "
                        + analysis.latest(1).get(0).month()));
    }

    private Contact contact(Analysis analysis) {
        return analysis.contacts().stream()
                .filter(contact -> contact.id().equals(what))
                .findFirst()
                .orElseThrow(() -> Main.usage(
                        spec,
                        "There is no contact \"" + what + "\""
                                + Nearest.to(
                                                what,
                                                analysis.contacts().stream()
                                                        .map(Contact::id)
                                                        .toList())
                                        .map(id -> "; did you mean \"" + id + "\"?")
                                        .orElse("; contacts.csv lists them all")));
    }
}
