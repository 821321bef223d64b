package readout.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import readout.input.CodedLine;
import readout.input.CodedLine.Found;

/** Counts agreement of a coder with labels, and derives the figures from the counts. */
public final class Scorecard {

    private int documents;
    private int notCoded;
    private int negatives;
    private int cleanNegatives;
    private int labels;
    private int predictions;
    private int hits;
    private int strict;
    private int dates;
    private int outcomes;
    private int levels;
    private int modes;
    private int toneLabels;
    private int tonePredictions;
    private int toneLabelHits;
    private int tonePredictionHits;
    private final List<String> errors = new ArrayList<>();

    private Scorecard() {}

    /**
     * Scores predictions. A document without label is not looked at; one without prediction counts as silent.
     *
     * @param predictions of two lines for one document the later one counts
     */
    public static Scorecard of(List<CodedLine> labels, List<CodedLine> predictions) {
        Map<String, List<Found>> byDocument = new HashMap<>();
        predictions.forEach(line -> byDocument.put(line.document(), line.contacts()));
        Scorecard card = new Scorecard();
        for (CodedLine line : labels) {
            card.notCoded += byDocument.containsKey(line.document()) ? 0 : 1;
            card.count(line, byDocument.getOrDefault(line.document(), List.of()));
        }
        return card;
    }

    private void count(CodedLine line, List<Found> found) {
        List<Found> wanted = line.contacts();
        documents++;
        if (wanted.isEmpty()) {
            negatives++;
            cleanNegatives += found.isEmpty() ? 1 : 0;
        }
        Map<Integer, Integer> foundOf = matches(wanted, found);
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).optional()) {
                continue;
            }
            labels++;
            if (foundOf.containsKey(i)) {
                hit(line.document(), new Pairing(wanted.get(i), found.get(foundOf.get(i))));
            } else {
                errors.add("missed " + line.document() + " " + wanted.get(i).written());
            }
        }
        Map<Integer, Integer> labelOf = new HashMap<>();
        foundOf.forEach((i, j) -> labelOf.put(j, i));
        for (int j = 0; j < found.size(); j++) {
            Found one = found.get(j);
            if (labelOf.containsKey(j)) {
                predictions += wanted.get(labelOf.get(j)).optional() ? 0 : 1;
            } else if (wanted.stream().noneMatch(w -> w.optional() && new Pairing(w, one).agreement() > 0)) {
                predictions++;
                errors.add("false " + line.document() + " " + one.written());
            }
        }
    }

    /** The finding of each label that has one: the best agreement first, then the earlier label, then the earlier finding. */
    private static Map<Integer, Integer> matches(List<Found> wanted, List<Found> found) {
        record Candidate(int agreement, int label, int found) {}
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                int agreement = new Pairing(wanted.get(i), found.get(j)).agreement();
                if (agreement > 0) {
                    candidates.add(new Candidate(agreement, i, j));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::agreement)
                .reversed()
                .thenComparingInt(Candidate::label)
                .thenComparingInt(Candidate::found));
        Map<Integer, Integer> foundOf = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (!foundOf.containsKey(candidate.label) && !foundOf.containsValue(candidate.found)) {
                foundOf.put(candidate.label, candidate.found);
            }
        }
        return foundOf;
    }

    private void hit(String document, Pairing pair) {
        hits++;
        dates += pair.isDateRight() ? 1 : 0;
        outcomes += pair.isOutcomeRight() ? 1 : 0;
        levels += pair.isLevelRight() ? 1 : 0;
        modes += pair.isModeRight() ? 1 : 0;
        strict += pair.isDateRight() && pair.isOutcomeRight() && pair.isLevelRight() ? 1 : 0;
        Set<String> wanted = Pairing.tone(pair.label());
        Set<String> told = Pairing.tone(pair.found());
        toneLabels += wanted.size();
        tonePredictions += told.size();
        toneLabelHits += Pairing.toneHits(wanted, told);
        tonePredictionHits += Pairing.toneHits(told, wanted);
        if (!pair.wrong().isEmpty()) {
            errors.add("field " + pair.wrong() + " " + document + " ["
                    + pair.label().written() + ", " + pair.found().written() + "]");
        }
    }

    /** Every disagreement in the order of the labels: its kind, the document, the contacts as they are written. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** All figures by name; shares and F1 from 0 to 1, and 0 where there is nothing to divide by. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("documents", documents);
        figures.put("not_coded", notCoded);
        figures.put("labels", labels);
        figures.put("predictions", predictions);
        figures.put("detection", quality(hits));
        figures.put("strict", quality(strict));
        figures.put("fields", fields());
        figures.put("clean_negatives", cleanNegatives + " of " + negatives);
        return figures;
    }

    private Map<String, Double> quality(int right) {
        Map<String, Double> quality = new LinkedHashMap<>();
        quality.put("precision", share(right, predictions));
        quality.put("recall", share(right, labels));
        quality.put("f1", share(2 * right, predictions + labels));
        return quality;
    }

    /** Over the matched contacts. */
    private Map<String, Double> fields() {
        double precision = share(tonePredictionHits, tonePredictions);
        double recall = share(toneLabelHits, toneLabels);
        Map<String, Double> fields = new LinkedHashMap<>();
        fields.put("date", share(dates, hits));
        fields.put("outcome", share(outcomes, hits));
        fields.put("level", share(levels, hits));
        fields.put("mode", share(modes, hits));
        fields.put("tone_f1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
        return fields;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** The figures in two lines for a person. */
    public List<String> summary() {
        Map<String, Double> detection = quality(hits);
        Map<String, Double> fields = fields();
        return List.of(
                "documents " + documents + " (not coded " + notCoded + "), labels " + labels + ", predictions "
                        + predictions + ", clean negatives " + cleanNegatives + " of " + negatives,
                String.format(
                        Locale.ROOT,
                        "detection P %.3f R %.3f F1 %.3f | strict F1 %.3f"
                                + " | date %.3f outcome %.3f level %.3f mode %.3f tone F1 %.3f",
                        detection.get("precision"),
                        detection.get("recall"),
                        detection.get("f1"),
                        quality(strict).get("f1"),
                        fields.get("date"),
                        fields.get("outcome"),
                        fields.get("level"),
                        fields.get("mode"),
                        fields.get("tone_f1")));
    }
}
