package readout.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import readout.input.DataPackage;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Place;
import readout.input.Problem;
import readout.input.Row;
import readout.input.Table;
import readout.model.Dyad;
import readout.model.LeadersData;
import readout.model.LeadersMeeting;

/** Reads a folder with the leaders' {@code meetings.csv} and {@code travel.csv}, and {@code datapackage.json} if there. */
public final class LeadersFolder {

    private static final String MEETINGS = "meetings.csv";
    private static final String TRAVEL = "travel.csv";
    private static final String PACKAGE = "datapackage.json";
    private static final List<String> MEETING_COLUMNS =
            List.of("id", "dyad", "start_date", "direction", "encounter", "note");
    private static final List<String> TRAVEL_COLUMNS = List.of("month", "president_visits", "secretary_visits");
    private static final List<String> DIRECTIONS = List.of("us_to_other", "other_to_us", "third_place");
    private static final int MOST_VISITS = 1000;

    /**
     * How a note says that a record is not to be counted: it asks to leave it out, or tells of a stop at which nobody was
     * met.
     */
    private static final Pattern NOT_COMPARABLE = Pattern.compile("\\bleave (it|them) out\\b|\\bwithout a meeting\\b");

    private LeadersFolder() {}

    /** Whether a folder is such a data set. */
    public static boolean isOne(Path path) {
        return Files.isRegularFile(path.resolve(MEETINGS)) && Files.isRegularFile(path.resolve(TRAVEL));
    }

    /** The files that are read of the folder. */
    public static List<Input> inputs(Path path) {
        return List.of(Input.file(path.resolve(MEETINGS)), Input.file(path.resolve(TRAVEL)));
    }

    /** Reads the folder; rows with a problem are left out. */
    public static Loaded<LeadersData> read(Path path) {
        List<Problem> problems = new ArrayList<>();
        Loaded<List<LeadersMeeting>> meetings =
                Table.read(Input.file(path.resolve(MEETINGS)), MEETING_COLUMNS, LeadersFolder::meeting);
        problems.addAll(meetings.problems());
        Input travelInput = Input.file(path.resolve(TRAVEL));
        Loaded<List<Travel>> travel = Table.read(travelInput, TRAVEL_COLUMNS, LeadersFolder::travel);
        problems.addAll(travel.problems());
        NavigableMap<YearMonth, Integer> byMonth = new TreeMap<>();
        for (Travel month : travel.value()) {
            if (byMonth.put(month.month(), month.visits()) != null) {
                problems.add(new Problem(
                        "duplicate-month",
                        Place.file(travelInput.name()),
                        month.month() + " has more than one row",
                        "a month has one row; the last is used"));
            }
        }
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        String version = "";
        if (Files.isRegularFile(path.resolve(PACKAGE))) {
            Loaded<DataPackage> about = DataPackage.read(Input.file(path.resolve(PACKAGE)));
            problems.addAll(about.problems());
            name = about.value().name().isEmpty() ? name : about.value().name();
            version = about.value().version();
        }
        return new Loaded<>(new LeadersData(name, version, meetings.value(), byMonth), problems);
    }

    private record Travel(YearMonth month, int visits) {}

    private static Travel travel(Row row) {
        return new Travel(
                row.month("month"),
                row.whole("president_visits", 0, MOST_VISITS) + row.whole("secretary_visits", 0, MOST_VISITS));
    }

    private static LeadersMeeting meeting(Row row) {
        String id = row.required("id");
        Dyad dyad = new Dyad("us", "cn");
        try {
            dyad = Dyad.parse(row.text("dyad"));
        } catch (IllegalArgumentException e) {
            row.refuse("bad-dyad", "dyad", "\"" + row.text("dyad") + "\" is no dyad", String.valueOf(e.getMessage()));
        }
        row.required("start_date");
        return new LeadersMeeting(
                id,
                dyad,
                row.date("start_date").orElse(LocalDate.EPOCH),
                row.oneOf("direction", "direction", DIRECTIONS),
                row.required("encounter"),
                !NOT_COMPARABLE
                        .matcher(row.text("note").toLowerCase(Locale.ROOT))
                        .find());
    }
}
