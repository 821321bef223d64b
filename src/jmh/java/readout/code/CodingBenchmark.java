package readout.code;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import readout.codebook.Codebook;
import readout.model.Document;
import readout.model.Official;
import readout.read.Documents;
import readout.read.OfficialTable;

/**
 * How much text is coded in a second on one core, and what that costs beside the least that it could cost: finding the
 * same terms in the same text. Nearly every sentence of these texts tells a contact, so that they are slower than news.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class CodingBenchmark {

    private static final double MILLION = 1e6;

    private final List<Document> documents = new ArrayList<>();
    private final Terms<Meant> terms = new Terms<>();
    private final Codebook codebook = Codebook.builtIn();
    private Coder coder = Coder.of(codebook, List.of());
    private double size;

    /** Text passed through, in millions of bytes of UTF-8; the harness divides it by the time. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Text {
        public double megabytes;
    }

    @Setup
    public void read() {
        Collection<Official> officials = OfficialTable.builtIn();
        coder = Coder.of(codebook, officials);
        new Gazetteer(codebook, officials).addTo(terms);
        Word.of(Codebook.builtIn()).value().forEach(word -> terms.add(word.term(), word));
        new Documents(Optional.empty(), document -> document.value().ifPresent(documents::add))
                .read(Path.of("src/test/resources/readout/texts"));
        size = documents.stream()
                        .mapToInt(document -> document.text().getBytes(StandardCharsets.UTF_8).length)
                        .sum()
                / MILLION;
    }

    @Benchmark
    public void code(Blackhole hole, Text text) {
        documents.forEach(document -> hole.consume(coder.code(document)));
        text.megabytes += size;
    }

    @Benchmark
    public void scan(Blackhole hole, Text text) {
        documents.forEach(document -> hole.consume(terms.find(document.text())));
        text.megabytes += size;
    }

    /**
     * Prints megabytes a second of coding and of the scan on one thread, their ratio, and what coding gains by a second
     * thread.
     */
    public static void main(String[] args) throws RunnerException {
        double coded = megabytes("code", 1);
        double scanned = megabytes("scan", 1);
        double codedByTwo = megabytes("code", 2);
        System.out.printf(
                "%ncoded %.2f MB/s, scanned %.2f MB/s: coding takes %.1f times a bare scan%n"
                        + "coded by two threads %.2f MB/s: %.2f times as much as by one%n",
                coded, scanned, scanned / coded, codedByTwo, codedByTwo / coded);
    }

    private static double megabytes(String benchmark, int threads) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(CodingBenchmark.class.getName() + "." + benchmark + "$")
                        .threads(threads)
                        .build())
                .runSingle();
        return Objects.requireNonNull(result.getSecondaryResults().get("megabytes"))
                .getScore();
    }
}
