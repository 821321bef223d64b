package readout.input;

/**
 * Where in the input something stands.
 *
 * @param file the file as the user named it
 * @param line the line in the file, from 1; 0 if the whole file is meant
 * @param column the name of the column or key; empty if the whole line is meant
 * @param number the number of that column, from 1; 0 if the whole line is meant
 */
public record Place(String file, int line, String column, int number) {

    public static Place file(String file) {
        return new Place(file, 0, "", 0);
    }

    public static Place line(String file, int line) {
        return new Place(file, line, "", 0);
    }

    /** A column or key in the same place. */
    public Place inColumn(String name) {
        return new Place(file, line, name, 0);
    }

    /** {@code accounts.csv:12:9 level}: file, line, number and name of the column, as far as they are known. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (number > 0) {
            text.append(':').append(number);
        }
        if (!column.isEmpty()) {
            text.append(' ').append(column);
        }
        return text.toString();
    }
}
