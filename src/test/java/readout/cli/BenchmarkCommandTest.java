package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkCommandTest {

    private static final String US_CHINA = "datasets/us-china";
    private static final String EXAMPLE = readout.MadeUp.EXAMPLE.toString();

    @TempDir
    private Path folder = Path.of("");

    /** The index against itself. */
    @Test
    void comparesLevelsAndChangesByLag() throws IOException {
        Path index = Files.writeString(
                folder.resolve("index.csv"), Call.of("index", US_CHINA).out());
        Call call = Call.of(
                "benchmark", US_CHINA, "--with", index.toString(), "--column", "index", "--lags", "1", "--draws", "50");
        assertThat(call.code()).isZero();
        List<String> lines = call.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("series,ours,form,lag,months,spearman,lo95,hi95,block,draws,seed");
        assertThat(lines).hasSize(1 + 3 * 2 * 3);
        assertThat(lines.get(2)).startsWith("index,index,levels,0,156,1,").endsWith(",6,50,20230618");
        assertThat(Call.of(
                        "benchmark",
                        US_CHINA,
                        "--with",
                        index.toString(),
                        "--column",
                        "index",
                        "--lags",
                        "1",
                        "--draws",
                        "50"))
                .isEqualTo(call);
    }

    /** The same comparison as a picture: the series is drawn beside the index, by {@code chart} and by {@code run}. */
    @Test
    void seriesAreDrawnBesideTheIndex() throws IOException {
        Path index = Files.writeString(
                folder.resolve("others.csv"),
                Call.of("index", EXAMPLE, "--draws", "0").out());
        Path out = folder.resolve("out");
        Call chart = Call.of(
                "chart", EXAMPLE, "benchmark", "--with", index + ":held", "--draws", "20", "--out", out.toString());
        assertThat(chart.code()).as(chart.err()).isZero();
        List<String> rows = Files.readAllLines(out.resolve("benchmark.csv"));
        assertThat(rows.get(0)).isEqualTo("series,form,lag,months,spearman,lo95,hi95");
        assertThat(rows).hasSize(1 + 2 * 13).anyMatch(row -> row.startsWith("held,levels,0,"));

        Call run = Call.of(
                "run",
                EXAMPLE,
                "--with",
                index.toString(),
                "--with",
                index + ":held",
                "--draws",
                "20",
                "--out",
                out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readAllLines(out.resolve("benchmark.csv"))).hasSize(1 + 2 * 2 * 13);
        assertThat(run.out()).contains("/benchmark.png");
    }

    @Test
    void aBenchmarkNeedsASeries() {
        assertThat(Call.of("chart", EXAMPLE, "benchmark").err()).contains("name a file with --with FILE");
        assertThat(Call.of("chart", EXAMPLE, "benchmark", "--with", "nowhere.csv")
                        .err())
                .contains("nowhere.csv: there is no such file");
    }

    @Test
    void takesTheLastColumnOfNumbers() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.csv"), "day,a,b,remark\n2020-01-31,1,2.5,x\n2020-02-29,2,,y\n2020-03-31,3,-1,\n");
        Call call = Call.of("benchmark", US_CHINA, "--with", other.toString(), "--lags", "0");
        assertThat(call.code()).isZero();
        // Two months are too few to tell anything.
        assertThat(call.out().lines().toList().get(1)).isEqualTo("b,index,levels,0,2,,,,2,1000,20230618");
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws IOException {
        Path words = Files.writeString(folder.resolve("words.csv"), "month,remark\n2020-01,x\n");
        assertThat(Call.of("benchmark", US_CHINA, "--with", words.toString()).err())
                .contains("there is no column of numbers");
        assertThat(Call.of("benchmark", US_CHINA, "--with", words.toString(), "--column", "remarks")
                        .err())
                .contains("did you mean \"remark\"?");
        assertThat(Call.of("benchmark", US_CHINA, "--with", "nowhere.csv").code())
                .isEqualTo(3);
        assertThat(Call.of("benchmark", US_CHINA).code()).isEqualTo(2);
        Path months = Files.writeString(folder.resolve("months.csv"), "month,value\n2020-13,1\n2020-01,2\n2020-01,3\n");
        Call call = Call.of("benchmark", US_CHINA, "--with", months.toString(), "--lags", "0");
        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).contains("\"2020-13\" is not a month").contains("2020-01 stands twice");
    }

    /** A block as long as the series gives the series again: an interval of no width. */
    @Test
    void aBlockIsAPartOfTheSeries() throws IOException {
        StringBuilder months = new StringBuilder("month,v\n");
        for (int i = 0; i < 24; i++) {
            months.append(java.time.YearMonth.of(2020, 1).plusMonths(i))
                    .append(i == 5 ? ",NaN" : "," + i * 7 % 11)
                    .append('\n');
        }
        Path other = Files.writeString(folder.resolve("v.csv"), months.toString());
        Call whole = Call.of("benchmark", US_CHINA, "--with", other.toString(), "--draws", "20", "--block", "23");
        assertThat(whole.code()).isEqualTo(2);
        assertThat(whole.err())
                .contains("--block 23 is no part of the 23 months")
                .contains("at most 11");
        Call part = Call.of("benchmark", US_CHINA, "--with", other.toString(), "--draws", "20", "--block", "6");
        assertThat(part.code()).as("a cell with NaN is a month without a value").isZero();
        assertThat(part.err()).isEmpty();
    }

    @Test
    void saysWhyNothingIsCompared() throws IOException {
        Path early = Files.writeString(folder.resolve("early.csv"), "month,v\n1950-01,1\n1950-02,3\n");
        assertThat(Call.of("benchmark", US_CHINA, "--with", early.toString(), "--draws", "0")
                        .err())
                .contains("no month of \"v\", which run over 1950-01..1950-02, has an index beside it");
        Path american = Files.writeString(folder.resolve("american.csv"), "date,v\n01/15/2013,1\n");
        assertThat(Call.of("benchmark", US_CHINA, "--with", american.toString()).err())
                .contains("\"01/15/2013\" in \"date\" is no month: write YYYY-MM");
    }

    /** The changes of the index follow those of Tsinghua better than those of GDELT do (0.29). */
    @Test
    @Tag("shared")
    void changesGoWithThoseOfTsinghua() {
        Call call = Call.of("benchmark", US_CHINA, "--with", "../shared/series/tsinghua_us_monthly.csv", "--lags", "0");
        String changes = call.out()
                .lines()
                .filter(line -> line.startsWith("score,index,changes"))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(changes.split(",", -1)[5])).isGreaterThan(0.29);
    }
}
