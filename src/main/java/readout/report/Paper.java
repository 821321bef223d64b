package readout.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import readout.model.Language;

/**
 * A document before it has a format: what it says, in order, with no word of how it looks.
 *
 * @param language the language that it is written in
 * @param title what it is
 * @param subtitle a line below: which data, as of when
 * @param dated the day that its files say they were made, which is one of the data and never of the clock; empty for none
 * @param blocks its parts, in order
 */
public record Paper(Language language, String title, String subtitle, Optional<LocalDate> dated, List<Block> blocks) {

    public Paper {
        title = Span.clean(title);
        subtitle = Span.clean(subtitle);
        blocks = List.copyOf(blocks);
    }

    /** The language as documents name it: {@code en-US}, {@code zh-CN}. */
    public String locale() {
        return switch (language) {
            case EN -> "en-US";
            case ZH -> "zh-CN";
        };
    }

    /** The paper in lines of text, for comparison and for golden files. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        line(text, title);
        line(text, subtitle);
        for (Block block : blocks) {
            line(text, "");
            if (block instanceof Block.Heading heading) {
                line(text, "#".repeat(heading.level()) + " " + heading.text());
            } else if (block instanceof Block.Paragraph paragraph) {
                line(text, text(paragraph));
            } else if (block instanceof Block.Bullets bullets) {
                bullets.items().forEach(item -> line(text, "- " + text(item)));
            } else if (block instanceof Block.Grid grid) {
                line(text, grid.caption());
                line(text, grid.columns().stream().map(Block.Column::head).collect(Collectors.joining(" | ")));
                grid.rows()
                        .forEach(row -> line(text, row.stream().map(Paper::text).collect(Collectors.joining(" | "))));
            } else if (block instanceof Block.Picture picture) {
                line(text, "[" + picture.id() + "] " + picture.caption());
                line(text, "alt: " + picture.alt());
            } else if (block instanceof Block.Notes notes) {
                for (Block.Note note : notes.notes()) {
                    line(
                            text,
                            "[" + note.number() + "] "
                                    + note.lines().stream().map(Paper::text).collect(Collectors.joining("\n    ")));
                }
            }
        }
        return text.toString();
    }

    private static String text(Block.Paragraph paragraph) {
        return paragraph.spans().stream()
                .map(span -> span.isLinked() && !span.isInside() && !span.text().equals(span.link())
                        ? span.text() + " <" + span.link() + ">"
                        : span.look() == Span.Look.MARKED ? "[[" + span.text() + "]]" : span.text())
                .collect(Collectors.joining());
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
