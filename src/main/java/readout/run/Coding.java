package readout.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import readout.code.Coder;
import readout.input.Loaded;
import readout.input.Place;
import readout.input.Problem;
import readout.model.Document;
import readout.model.Verdict;

/**
 * Codes documents as they are read, several at a time, and hands the verdicts on in the order of the documents: what
 * comes out does not depend on the number of threads. Only a few documents a thread are held at once. A document on which
 * the coder fails is a problem like one that cannot be read, and stops no other.
 */
public final class Coding implements AutoCloseable {

    private static final int AHEAD = 4;

    /** Characters of documents that are held at once, unless a single one has more. */
    private static final int MOST_CHARACTERS = 8_000_000;

    private record Waiting(Document document, Future<Verdict> verdict) {}

    private final Function<Document, Verdict> coder;
    private final Collection<String> languages;
    private final Consumer<Verdict> next;
    private final Consumer<Problem> refused;
    private final ExecutorService threads;
    private final int most;
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private final SortedMap<String, Integer> silences = new TreeMap<>();
    private final SortedMap<String, Integer> leftOut = new TreeMap<>();
    private final UnknownNames unknown = new UnknownNames();
    private int characters;
    private int coded;
    private int warnings;

    /**
     * Codes by a codebook.
     *
     * @param coder knows its words and the officials
     * @param languages documents in others are counted, but not coded
     * @param jobs how many documents are coded at a time, at least 1
     * @param next is handed each verdict, one after the other
     * @param refused is handed each problem as soon as it is met, because an input without end may have as many
     */
    public Coding(
            Coder coder, Collection<String> languages, int jobs, Consumer<Verdict> next, Consumer<Problem> refused) {
        this(coder::code, languages, jobs, next, refused);
    }

    Coding(
            Function<Document, Verdict> coder,
            Collection<String> languages,
            int jobs,
            Consumer<Verdict> next,
            Consumer<Problem> refused) {
        this.coder = coder;
        this.languages = List.copyOf(languages);
        this.next = next;
        this.refused = refused;
        this.threads = Executors.newFixedThreadPool(jobs);
        this.most = jobs * AHEAD;
    }

    /** Takes the next document, or the problem in its place. */
    public void accept(Loaded<Optional<Document>> document) {
        document.problems().forEach(refused);
        document.value().ifPresent(this::take);
        while (waiting.size() > most || (characters > MOST_CHARACTERS && waiting.size() > 1)) {
            handOn(waiting.remove());
        }
    }

    private void take(Document document) {
        if (languages.contains(document.language())) {
            waiting.add(new Waiting(document, threads.submit(() -> coder.apply(document))));
            characters += document.text().length();
        } else {
            leftOut.merge(document.language(), 1, Integer::sum);
        }
    }

    /** Waits for the last document. */
    public void finish() {
        while (!waiting.isEmpty()) {
            handOn(waiting.remove());
        }
    }

    private void handOn(Waiting first) {
        characters -= first.document().text().length();
        try {
            Verdict verdict = first.verdict().get();
            if (verdict instanceof Verdict.Silence silence) {
                silences.merge(silence.reason(), 1, Integer::sum);
            } else if (verdict instanceof Verdict.Coded told) {
                coded++;
                unknown.add(told);
            }
            warnings += verdict.warnings().size();
            next.accept(verdict);
        } catch (ExecutionException e) {
            refused.accept(new Problem(
                    "not-coded",
                    Place.file(first.document().id()),
                    "the document could not be coded: a fault of the program (" + e.getCause() + ")",
                    "please report it with the document"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("Coding was interrupted");
        }
    }

    /**
     * Documents, which are those coded, silent by reason and left out by language, and warnings: a line each; then the
     * names that the table of officials lacks.
     */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add("documents: " + (coded + sum(silences) + sum(leftOut)));
        lines.add("coded: " + coded);
        silences.forEach((reason, documents) -> lines.add("silent, " + reason + ": " + documents));
        leftOut.forEach((language, documents) -> lines.add("left out, in language " + language + ": " + documents));
        lines.add("warnings: " + warnings);
        lines.addAll(unknown.lines());
        return lines;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
