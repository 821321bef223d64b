package readout.report;

import java.util.ArrayList;
import java.util.List;
import readout.model.Coverage;
import readout.model.IndexMonth;

/** The months one by one, each with its band and how it reads beside the usual level. */
record MonthsSection(ReportPeriod period, ReportWords words) implements ReportSection {

    @Override
    public List<Block> blocks() {
        return List.of(monthTable());
    }

    private Block.Grid monthTable() {
        List<List<Block.Paragraph>> cells = new ArrayList<>();
        for (IndexMonth row : period.rows()) {
            boolean known = row.coverage().days() > 0;
            cells.add(words.row(
                    row.month().toString(),
                    quality(row.coverage()),
                    ReportWords.whole(row.index()),
                    ReportPeriod.band(row)
                            .map(band -> ReportWords.whole(band.low()) + "–" + ReportWords.whole(band.high()))
                            .orElse(""),
                    known ? ReportWords.count(row.held()) : "",
                    known ? ReportWords.count(row.disrupted()) : "",
                    known ? ReportWords.count(row.announced()) : "",
                    reading(row)));
        }
        return new Block.Grid(
                words.say("months-caption", words.base()),
                List.of(
                        words.column("month", 11, false),
                        words.column("coverage", 11, false),
                        words.column("index", 9, true),
                        words.column("band", 13, true),
                        words.column("held", 10, true),
                        words.column("put-off", 10, true),
                        words.column("announced", 14, true),
                        words.column("reading", 22, false)),
                cells);
    }

    private String quality(Coverage coverage) {
        return words.say("quality-" + coverage.quality().code());
    }

    private String reading(IndexMonth row) {
        if (row.index().isEmpty()) {
            return words.say("reading-none");
        }
        return switch (period.verdict(row)) {
            case 1 -> words.say("reading-above");
            case -1 -> words.say("reading-below");
            default ->
                words.say(
                        period.hasUsualLevel() || row.held() < ReportPeriod.FEWEST_CONTACTS
                                ? "reading-alike"
                                : "reading-unknown");
        };
    }
}
