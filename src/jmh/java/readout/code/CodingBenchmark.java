package readout.code;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
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
 * same terms in the same text. Nearly every sentence of our own texts tells a contact, so that they are slower than news;
 * {@code -Djmh.texts=PATH} measures a folder or file of your own. Coding is so much code that the compiler of the JVM needs
 * half a minute for it: a shorter warm-up measures the compiler, which takes a core for itself.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class CodingBenchmark {

    private static final double MILLION = 1e6;

    private final List<Document> documents = new ArrayList<>();
    private final Terms<Meant> terms = new Terms<>();
    private final Codebook codebook = Codebook.builtIn();
    private double[] sizes = {};
    private Coder coder = Coder.of(codebook, List.of());

    /** Text passed through, in millions of bytes of UTF-8; the harness divides it by the time. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Text {
        public double megabytes;
        private int next;
    }

    @Setup
    public void read() {
        Collection<Official> officials = OfficialTable.builtIn();
        coder = Coder.of(codebook, officials);
        new Gazetteer(codebook, officials).addTo(terms);
        Word.of(Codebook.builtIn()).value().forEach(word -> terms.add(word.term(), word));
        new Documents(Optional.empty(), document -> document.value().ifPresent(documents::add))
                .read(Path.of(System.getProperty("jmh.texts", "src/test/resources/readout/texts")));
        sizes = documents.stream()
                .mapToDouble(document -> document.text().getBytes(StandardCharsets.UTF_8).length / MILLION)
                .toArray();
    }

    @Benchmark
    public void code(Blackhole hole, Text text) {
        hole.consume(coder.code(next(text)));
    }

    @Benchmark
    @Warmup(iterations = 2, time = 5)
    public void scan(Blackhole hole, Text text) {
        hole.consume(terms.find(next(text).text()));
    }

    private Document next(Text text) {
        int at = text.next;
        text.next = (at + 1) % sizes.length;
        text.megabytes += sizes[at];
        return documents.get(at);
    }

    /**
     * Prints megabytes a second of coding and of the scan on one thread, their ratio, and what coding gains by a second
     * thread; and of each whether it was still getting faster, so that the warm-up was too short.
     */
    public static void main(String[] args) throws RunnerException {
        RunResult code = run("code", 1);
        RunResult scan = run("scan", 1);
        RunResult codeByTwo = run("code", 2);
        double coded = megabytes(code);
        System.out.printf(
                "%ncoded %.2f MB/s, scanned %.2f MB/s: coding takes %.1f times a bare scan%n"
                        + "coded by two threads %.2f MB/s: %.2f times as much as by one%n"
                        + "the last iteration beside the first: coding %.2f, scan %.2f, coding by two threads %.2f%n",
                coded,
                megabytes(scan),
                megabytes(scan) / coded,
                megabytes(codeByTwo),
                megabytes(codeByTwo) / coded,
                climb(code),
                climb(scan),
                climb(codeByTwo));
    }

    private static RunResult run(String benchmark, int threads) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(CodingBenchmark.class.getName() + "." + benchmark + "$")
                        .threads(threads)
                        .build())
                .runSingle();
    }

    private static double megabytes(RunResult result) {
        return megabytes(result.getSecondaryResults());
    }

    private static double megabytes(Map<String, Result> results) {
        return Objects.requireNonNull(results.get("megabytes")).getScore();
    }

    /** How many times as fast the last iterations of all forks were as the first. */
    private static double climb(RunResult result) {
        double first = 0;
        double last = 0;
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            List<IterationResult> iterations = List.copyOf(fork.getIterationResults());
            first += megabytes(iterations.get(0).getSecondaryResults());
            last += megabytes(iterations.get(iterations.size() - 1).getSecondaryResults());
        }
        return last / first;
    }
}
