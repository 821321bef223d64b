package readout.score;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import readout.input.CodedLine.Found;

/** A label and a finding side by side: whether they can be one contact, and which fields of the finding are right. */
record Pairing(Found label, Found found) {

    private static final Map<String, String> OUTCOMES = Map.of(
            "planned", "announced", "expected", "announced", "rescheduled", "announced", "suspended", "cancelled");
    private static final Map<String, String> MODES = Map.of(
            "visit", "in person",
            "meeting", "in person",
            "margin_of_multilateral", "in person",
            "summit", "in person");

    private static final int PERSON = 10;
    private static final int OUTCOME = 6;
    private static final int DATE = 4;
    private static final int MODE = 2;

    /** 0 where they cannot be the same contact, else a number to choose the best pairing by. */
    int agreement() {
        Optional<Days> wanted = Days.of(label);
        Optional<Days> told = Days.of(found);
        if (wanted.isPresent() && told.isPresent() && !wanted.get().isCompatible(told.get())) {
            return 0;
        }
        boolean us = !label.us().isEmpty() && !found.us().isEmpty();
        boolean prc = !label.prc().isEmpty() && !found.prc().isEmpty();
        int americans = us ? Names.shared(label.us(), found.us(), true) : 0;
        int chinese = prc ? Names.shared(label.prc(), found.prc(), false) : 0;
        if ((us && americans == 0) || (prc && chinese == 0)) {
            return 0;
        }
        if (!us && !prc && !(isLevelRight() && isModeRight())) {
            return 0;
        }
        return PERSON * (americans + chinese)
                + 1
                + (isDateRight() ? DATE : 0)
                + (isOutcomeRight() ? OUTCOME : 0)
                + (isModeRight() ? MODE : 0)
                + (isLevelRight() ? 1 : 0);
    }

    /** At the precision of the label or a finer one. */
    boolean isDateRight() {
        Optional<Days> wanted = Days.of(label);
        Optional<Days> told = Days.of(found);
        return wanted.isEmpty()
                || (told.isPresent()
                        && told.get().precision().compareTo(wanted.get().precision()) >= 0
                        && wanted.get().isCompatible(told.get()));
    }

    boolean isOutcomeRight() {
        return outcome(label).equals(outcome(found));
    }

    boolean isModeRight() {
        return isOpen(label.mode()) || mode(label).equals(mode(found));
    }

    /** Labels have one column for rank and track: military and legislature are met by the track. */
    boolean isLevelRight() {
        return isOpen(label.level())
                || label.level().equals(found.level())
                || label.level().equals(found.track());
    }

    private static boolean isOpen(String value) {
        return value.isEmpty() || value.equals("unknown");
    }

    private static String outcome(Found contact) {
        String outcome =
                contact.outcome().isEmpty() ? "held" : contact.outcome().toLowerCase(Locale.ROOT);
        return OUTCOMES.getOrDefault(outcome, outcome);
    }

    private static String mode(Found contact) {
        return MODES.getOrDefault(contact.mode(), contact.mode());
    }

    /** The tone words of a contact, without the ending of an adverb; candid and frank are one word, as in Chinese. */
    static Set<String> tone(Found contact) {
        return contact.tone().stream()
                .map(word -> word.toLowerCase(Locale.ROOT).strip())
                .map(word -> word.endsWith("ly") ? word.substring(0, word.length() - 2) : word)
                .map(word -> word.replace("candid", "frank").replace("坦率", "坦诚"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many of the words are told by the others, as a whole or a part: very frank is frank. */
    static int toneHits(Set<String> words, Set<String> others) {
        return (int) words.stream()
                .filter(word -> others.stream().anyMatch(other -> word.contains(other) || other.contains(word)))
                .count();
    }

    /** The fields that are wrong, joined by commas; empty if none is. */
    String wrong() {
        List<String> wrong = new java.util.ArrayList<>();
        if (!isDateRight()) {
            wrong.add("date");
        }
        if (!isOutcomeRight()) {
            wrong.add("outcome");
        }
        if (!isLevelRight()) {
            wrong.add("level");
        }
        if (!isModeRight()) {
            wrong.add("mode");
        }
        return String.join(",", wrong);
    }
}
