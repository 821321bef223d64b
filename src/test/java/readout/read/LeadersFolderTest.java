package readout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.input.Loaded;
import readout.input.Problem;
import readout.model.Dyad;
import readout.model.LeadersData;
import readout.model.LeadersMeeting;

class LeadersFolderTest {

    private static final Path LEADERS = Path.of("datasets/leaders");
    private static final Dyad CHINA = Dyad.parse("us-cn");
    private static final String HEADER = "id,dyad,start_date,direction,encounter,note\n";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeTravel() throws IOException {
        Files.writeString(
                folder.resolve("travel.csv"), "month,president_visits,secretary_visits\n1979-01,1,2\n1979-02,0,3\n");
    }

    /** The numbers of the README of the data set. */
    @Test
    void readsTheLeadersOfTheProject() {
        Loaded<LeadersData> leaders = LeadersFolder.read(LEADERS);
        assertThat(leaders.problems()).isEmpty();
        assertThat(leaders.value().dyads()).extracting(Dyad::toString).containsExactly("us-cn", "us-jp", "us-ru");
        assertThat(leaders.value().meetings()).hasSize(523);
        assertThat(encounters(leaders.value(), "us-cn")).isEqualTo(97);
        assertThat(encounters(leaders.value(), "us-jp")).isEqualTo(164);
        assertThat(encounters(leaders.value(), "us-ru")).isEqualTo(198);
        assertThat(leaders.value().travel().firstKey()).isEqualTo(YearMonth.of(1979, 1));
        // The records stop in February 2025: two months of travel are no year.
        assertThat(leaders.value().travel().lastKey()).isEqualTo(YearMonth.of(2025, 2));
    }

    /** Four visits of vice premiers, and one talk at a summit that the leader had left. */
    @Test
    void leavesOutWhatANoteAsksToLeaveOut() {
        List<String> left = LeadersFolder.read(LEADERS).value().meetings().stream()
                .filter(meeting -> meeting.dyad().equals(CHINA) && !meeting.comparable())
                .map(LeadersMeeting::id)
                .toList();
        assertThat(left).containsExactlyInAnyOrder("cn-V3082", "cn-V2918", "cn-V2923", "cn-V2986", "cn-T2974");
    }

    @Test
    void aStopWithoutAMeetingIsNotComparable() throws IOException {
        LeadersData data = read("""
                a,us-jp,1979-01-05,us_to_other,a,Transit stop without a meeting
                b,jp-us,1979-02-05,other_to_us,b,Place not in the record
                """).value();
        assertThat(data.meetings()).extracting(LeadersMeeting::comparable).containsExactly(false, true);
        assertThat(data.dyads()).containsExactly(Dyad.parse("us-jp"));
        assertThat(data.travel()).containsEntry(YearMonth.of(1979, 1), 3);
    }

    @Test
    void aBadRowIsLeftOutAndTold() throws IOException {
        Loaded<LeadersData> data = read("""
                a,japan,1979-01-05,us_to_other,a,
                b,us-jp,1979-02-30,us_to_other,b,
                c,us-jp,1979-02-03,eastward,c,
                d,us-jp,1979-02-03,us_to_other,d,
                """);
        assertThat(data.value().meetings()).extracting(LeadersMeeting::id).containsExactly("d");
        assertThat(data.problems())
                .extracting(Problem::code)
                .containsExactly("bad-dyad", "bad-date", "unknown-direction");
    }

    @Test
    void asOfADayKnowsNothingOfLaterMonths() throws IOException {
        LeadersData data = read("a,us-jp,1979-01-05,us_to_other,a,\nb,us-jp,1979-02-05,us_to_other,b,\n")
                .value();
        LeadersData january = data.asOf(LocalDate.of(1979, 2, 4));
        assertThat(january.meetings()).hasSize(1);
        assertThat(january.travel()).containsOnlyKeys(YearMonth.of(1979, 1));
        assertThat(data.asOf(LocalDate.of(1979, 2, 28)).travel()).hasSize(2);
    }

    private Loaded<LeadersData> read(String rows) throws IOException {
        Files.writeString(folder.resolve("meetings.csv"), HEADER + rows);
        assertThat(LeadersFolder.isOne(folder)).isTrue();
        return LeadersFolder.read(folder);
    }

    private static long encounters(LeadersData data, String dyad) {
        return data.meetings().stream()
                .filter(meeting -> meeting.dyad().toString().equals(dyad))
                .map(LeadersMeeting::encounter)
                .distinct()
                .count();
    }
}
