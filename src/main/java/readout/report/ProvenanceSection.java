package readout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readout.codebook.Codebook;
import readout.model.Provenance;

/** From what, and with what settings, the report was made. */
record ProvenanceSection(ReportPeriod period, ReportWords words) implements ReportSection {

    /** What was drawn by chance: how often, from which seed, and what varied. */
    private static final Pattern DRAWN = Pattern.compile("(\\d+) draws, seed (-?\\d+)(; .*)?");

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Provenance made = period.content().provenance();
        blocks.add(words.paragraph("provenance-lead"));
        List<List<Block.Paragraph>> cells = new ArrayList<>();
        cells.add(words.row(words.say("provenance-program"), "Readout " + made.version()));
        cells.add(words.row(words.say("provenance-data"), made.dataset()));
        made.asOf().ifPresent(day -> cells.add(words.row(words.say("provenance-as-of"), day.toString())));
        cells.add(words.row(words.say("provenance-months"), words.span(period.months())));
        cells.add(words.row(words.say("provenance-codebook"), made.codebookDigest()));
        made.settings()
                .forEach((name, value) ->
                        cells.add(words.row(words.say("setting-" + name.replace(' ', '-')), setting(name, value))));
        List<String> inputs = new ArrayList<>();
        made.inputDigests().forEach((name, value) -> inputs.add(name + " " + value));
        cells.add(words.row(words.say("provenance-inputs"), words.list(inputs)));
        cells.add(words.row(words.say("provenance-licence"), words.say("licence")));
        blocks.add(new Block.Grid(
                words.say("head-provenance"),
                List.of(words.column("name", 25, false), words.column("value", 75, false)),
                cells));
        return blocks;
    }

    /** A setting in the language of the report; as provenance.json has it where it is of another kind. */
    private String setting(String name, String value) {
        Matcher drawn = DRAWN.matcher(value);
        if (name.equals("base")) {
            return words.base();
        } else if (name.equals("window")) {
            return words.say(
                    "setting-rule",
                    words.months((long) period.codebook().setting(Codebook.WINDOW_MINIMUM_MONTHS)),
                    words.months((long) period.codebook().setting(Codebook.WINDOW_GAP_MONTHS)));
        } else if (drawn.matches()) {
            String draws = words.say("setting-draws", drawn.group(1), drawn.group(2));
            return drawn.group(3) == null
                    ? draws
                    : words.say(
                            "setting-sources",
                            draws,
                            words.list(period.content().sources().stream()
                                    .map(source -> words.say("source-" + source))
                                    .toList()));
        }
        return value.equals("off") ? words.say("setting-off") : value;
    }
}
