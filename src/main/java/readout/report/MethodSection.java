package readout.report;

import java.util.ArrayList;
import java.util.List;
import readout.codebook.Codebook;

/** How it was counted, weighed and judged, in a page. */
record MethodSection(ReportPeriod period, ReportWords words) implements ReportSection {

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(words.paragraph("method-1"));
        blocks.add(words.paragraph("method-2"));
        blocks.add(words.paragraph(
                "method-3",
                Records.number(period.codebook().setting(Codebook.MONTH_DAYS)),
                words.base(),
                Records.number(period.codebook().setting(Codebook.DISRUPTION_WEIGHT))));
        if (period.content().sources().isEmpty()) {
            blocks.add(words.paragraph("method-4-off"));
        } else {
            blocks.add(words.paragraph(
                    "method-4",
                    words.list(period.content().sources().stream()
                            .map(source -> words.say("source-" + source))
                            .toList())));
        }
        blocks.add(words.paragraph("method-5", Integer.toString(ReportPeriod.FEWEST_CONTACTS)));
        blocks.add(words.paragraph(
                "method-6",
                words.months((long) period.codebook().setting(Codebook.WINDOW_MINIMUM_MONTHS)),
                words.months((long) period.codebook().setting(Codebook.WINDOW_GAP_MONTHS))));
        blocks.add(words.paragraph("method-7"));
        blocks.add(words.paragraph("method-8"));
        if (period.content().coded() > 0) {
            blocks.add(words.paragraph(
                    "method-8-texts",
                    Integer.toString(period.content().coded()),
                    Integer.toString(period.content().documents().size())));
        }
        return blocks;
    }
}
