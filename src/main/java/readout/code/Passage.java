package readout.code;

import java.util.ArrayList;
import java.util.List;
import readout.code.Names.Named;
import readout.code.Vocabulary.Kind;
import readout.code.Vocabulary.Word;

/**
 * A sentence and what stands in it.
 *
 * @param start the first character
 * @param end after the last character
 * @param words the words of the vocabulary, masked by decoys
 * @param people everybody named
 * @param dates the dates told
 */
record Passage(int start, int end, List<Terms.Hit<Word>> words, List<Named> people, List<DateMention> dates) {

    private static final int LONGEST = 1500;

    /** Cuts a text into sentences; a line end is an end, too. */
    static List<int[]> cut(String text) {
        DateSentences sentences = new DateSentences(text);
        List<int[]> cuts = new ArrayList<>();
        int start = 0;
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int here = sentences.at(i + 1);
            boolean ends = here != number || text.charAt(i) == '\n' || text.charAt(i) == '；' || i - start > LONGEST;
            if (ends) {
                cuts.add(new int[] {start, i + 1});
                start = i + 1;
                number = here;
            }
        }
        if (start < text.length()) {
            cuts.add(new int[] {start, text.length()});
        }
        return cuts;
    }

    boolean has(Kind kind) {
        return words.stream().anyMatch(hit -> hit.meanings().get(0).kind() == kind);
    }

    List<Terms.Hit<Word>> of(Kind kind) {
        return words.stream()
                .filter(hit -> hit.meanings().get(0).kind() == kind)
                .toList();
    }

    List<Named> side(String side, int from, int to) {
        return people.stream()
                .filter(person -> person.side().equals(side)
                        && person.start() >= from
                        && person.end() <= to
                        && !person.role().toLowerCase(java.util.Locale.ROOT).contains("spokes")
                        && !person.role().toLowerCase(java.util.Locale.ROOT).contains("press secretary"))
                .toList();
    }
}
