package readout.report;

import java.util.ArrayList;
import java.util.List;
import readout.model.Provenance;

/** From what, and with what settings, the report was made. */
record ProvenanceSection(ReportPeriod period, ReportWords words) implements ReportSection {

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
        SettingWords settings =
                new SettingWords(period.codebook(), period.content().index(), words.language());
        made.settings()
                .forEach((name, value) -> cells.add(words.row(settings.name(name), settings.value(name, value))));
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
}
