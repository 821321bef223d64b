package readout.report;

import java.util.List;
import java.util.Optional;
import readout.input.Input;

/** A part of a paper. */
public sealed interface Block {

    /** A table of no more rows is not broken over pages. */
    int SHORT = 12;

    /** How templates tell parts apart. */
    String kind();

    /**
     * A heading.
     *
     * @param level 1 or 2
     * @param id its place in the paper
     */
    record Heading(int level, String id, String text) implements Block {
        public Heading {
            text = Span.clean(text);
        }

        @Override
        public String kind() {
            return "heading";
        }
    }

    /** A paragraph. */
    record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }

        static Paragraph of(String text) {
            return new Paragraph(List.of(Span.of(text)));
        }

        @Override
        public String kind() {
            return "paragraph";
        }
    }

    /** Points of a list, in no order. */
    record Bullets(List<Paragraph> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "bullets";
        }
    }

    /**
     * A table.
     *
     * @param caption what its rows are
     * @param rows as many cells as there are columns
     */
    record Grid(String caption, List<Column> columns, List<List<Paragraph>> rows) implements Block {
        public Grid {
            caption = Span.clean(caption);
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** Whether it is short enough to stand on one page, whatever that leaves empty. */
        public boolean isShort() {
            return rows.size() <= SHORT;
        }

        @Override
        public String kind() {
            return "grid";
        }
    }

    /**
     * A column of a table.
     *
     * @param head its name
     * @param width its share of the width, beside those of the other columns
     * @param numeric whether it holds numbers, which stand at the right
     */
    record Column(String head, int width, boolean numeric) {}

    /**
     * A picture.
     *
     * @param id its place in the paper, and the name of its files
     * @param caption what stands below it
     * @param alt what a person who cannot see it should be told
     * @param drawing as SVG
     * @param bitmap as PNG; empty where no document for Word is made
     * @param width the width in points
     * @param height the height in points
     */
    record Picture(String id, String caption, String alt, Input drawing, Optional<Input> bitmap, int width, int height)
            implements Block {
        public Picture {
            caption = Span.clean(caption);
            alt = Span.clean(alt);
        }

        @Override
        public String kind() {
            return "picture";
        }

        Picture withCaption(String words) {
            return new Picture(id, words, alt, drawing, bitmap, width, height);
        }

        /** The drawing as text that a page can hold. */
        public String base64() {
            return java.util.Base64.getEncoder().encodeToString(drawing.bytes().copy());
        }
    }

    /** Numbered notes, to which the paper points. */
    record Notes(List<Note> notes) implements Block {
        public Notes {
            notes = List.copyOf(notes);
        }

        @Override
        public String kind() {
            return "notes";
        }
    }

    /**
     * A note.
     *
     * @param number from 1
     * @param lines what it says
     */
    record Note(int number, List<Paragraph> lines) {
        public Note {
            lines = List.copyOf(lines);
        }

        /** Its place in the paper. */
        public String id() {
            return "note-" + number;
        }
    }
}
