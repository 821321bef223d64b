package readout.report;

import java.util.List;

/** A section of the monthly report in one language, without its heading. */
interface ReportSection {

    List<Block> blocks();
}
