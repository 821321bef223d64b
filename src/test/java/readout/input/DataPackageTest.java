package readout.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import readout.model.Dyad;
import readout.model.MonthSpan;

class DataPackageTest {

    @Test
    void saysWhatADataSetIs() {
        Loaded<DataPackage> about = read("""
                {"name": "example", "version": "1.2.0", "title": "An example", "created": "2024-01-31T00:00:00Z",
                 "readout": {"dyad": "cn-us", "base": "2017-01..2020-12"},
                 "resources": [{"path": "a.csv", "schema": {"fields": [{"name": "id"}, {"name": "day"}]}}, {"path": "b.csv"}]}
                """);

        assertThat(about.problems()).isEmpty();
        assertThat(about.value().name()).isEqualTo("example");
        assertThat(about.value().version()).isEqualTo("1.2.0");
        assertThat(about.value().title()).isEqualTo("An example");
        assertThat(about.value().created()).hasValue(LocalDate.of(2024, 1, 31));
        assertThat(about.value().dyad()).hasValue(Dyad.parse("us-cn"));
        assertThat(about.value().base()).hasValue(MonthSpan.parse("2017-01..2020-12"));
        assertThat(about.value().resources())
                .containsExactly(
                        new DataPackage.Resource("a.csv", java.util.List.of("id", "day")),
                        new DataPackage.Resource("b.csv", java.util.List.of()));
    }

    @Test
    void whatItDoesNotSayIsEmpty() {
        Loaded<DataPackage> about = read("{}");

        assertThat(about.problems()).isEmpty();
        assertThat(about.value().name()).isEmpty();
        assertThat(about.value().created()).isEmpty();
        assertThat(about.value().dyad()).isEmpty();
        assertThat(about.value().base()).isEmpty();
    }

    @Test
    void whatCannotBeUnderstoodIsToldAndTheRestIsRead() {
        Loaded<DataPackage> about = read("""
                {"name": "example", "created": "2023-02-30", "readout": {"dyad": "uscn", "base": "2017..2020"}}
                """);

        assertThat(ProblemText.of(about.problems())).isEqualTo("""
                        datapackage.json created: "2023-02-30" cannot be understood [bad-created]
                          A day is written YYYY-MM-DD, not "2023-02-30"
                        datapackage.json readout.dyad: "uscn" cannot be understood [bad-readout.dyad]
                          A dyad is two party codes, such as us-cn, not "uscn"
                        datapackage.json readout.base: "2017..2020" cannot be understood [bad-readout.base]
                          A month is written YYYY-MM, such as 2017-01, not "2017"
                        """);
        assertThat(about.value().name()).isEqualTo("example");
    }

    @Test
    void badJson() {
        assertThat(ProblemText.of(read("{\"name\": \"example\",\n \"title\" \"An example\"}")
                        .problems()))
                .isEqualTo("""
                        datapackage.json:2: the file is no JSON: Unexpected character ('"' (code 34)): was expecting a colon to separate field name and value [bad-json]
                          expected a data package (datapackage.org)
                        """);
        assertThat(ProblemText.of(read("").problems())).isEqualTo("""
                        datapackage.json: the file is empty [bad-json]
                          expected a data package (datapackage.org)
                        """);
        assertThat(ProblemText.of(read("[]").problems())).isEqualTo("""
                        datapackage.json: the file is JSON, but no object { ... } [bad-json]
                          expected a data package (datapackage.org)
                        """);
        assertThat(read("{} {}").problems())
                .as("two values")
                .extracting(Problem::code)
                .containsExactly("bad-json");
    }

    private static Loaded<DataPackage> read(String text) {
        return DataPackage.read(Input.of("datapackage.json", text.getBytes(StandardCharsets.UTF_8)));
    }
}
