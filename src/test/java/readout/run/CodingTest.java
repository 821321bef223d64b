package readout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.codebook.Codebook;
import readout.input.Loaded;
import readout.input.Problem;
import readout.model.Document;
import readout.model.Issuer;
import readout.model.Verdict;
import readout.report.Verdicts;

class CodingTest {

    /** Every third document takes its time, so that threads would overtake one another. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void keepsTheOrderOfTheInputWhateverTheNumberOfThreads(int jobs) {
        List<String> lines = new ArrayList<>();
        try (Coding coding = new Coding(
                CodingTest::slowly,
                List.of("en"),
                jobs,
                verdict -> lines.add(Verdicts.line(verdict, Codebook.builtIn())),
                problem -> lines.add(problem.toString()))) {
            IntStream.range(0, 60).forEach(i -> coding.accept(Loaded.clean(Optional.of(document(i)))));
            coding.finish();
            assertThat(coding.summary())
                    .containsExactly("documents: 60", "coded: 0", "silent, no contact is told: 60", "warnings: 0");
        }
        assertThat(lines)
                .containsExactlyElementsOf(IntStream.range(0, 60)
                        .mapToObj(i -> "{\"document\":\"d" + i + "\",\"published\":null,\"language\":\"en\","
                                + "\"contacts\":[],\"silence\":\"no contact is told\",\"warnings\":[]}\n")
                        .toList());
    }

    @Test
    void aDocumentOnWhichTheCoderFailsStopsNoOther() {
        List<String> coded = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (Coding coding = new Coding(
                document -> {
                    if (document.id().equals("d1")) {
                        throw new IllegalStateException("too deep");
                    }
                    if (document.id().equals("d2")) {
                        throw new StackOverflowError();
                    }
                    return new Verdict.Silence(document, "no contact is told", List.of());
                },
                List.of("en"),
                2,
                verdict -> coded.add(verdict.document().id()),
                problems::add)) {
            IntStream.range(0, 4).forEach(i -> coding.accept(Loaded.clean(Optional.of(document(i)))));
            coding.finish();
        }
        assertThat(coded).containsExactly("d0", "d3");
        assertThat(problems)
                .extracting(Problem::toString)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("d1: ").contains("too deep", "[not-coded]"),
                        second -> assertThat(second).startsWith("d2: ").contains("StackOverflowError"));
    }

    private static Document document(int number) {
        return new Document("d" + number, Issuer.UNKNOWN, Optional.empty(), "en", "", "They talked.", "");
    }

    private static Verdict slowly(Document document) {
        if (Integer.parseInt(document.id().substring(1)) % 3 == 0) {
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
        return new Verdict.Silence(document, "no contact is told", List.of());
    }
}
