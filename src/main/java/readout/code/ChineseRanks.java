package readout.code;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Of what rank those are who are told in one word, as 中美两军 or 中美副部长级磋商: the first rank whose words stand there.
 *
 * @param words how the rank is told
 * @param rank level and track
 */
record ChineseRanks(Pattern words, String rank) {

    private static final String EACH = "(?:中美|美中|双方|两国|之间|的)*";

    private static final List<ChineseRanks> ARMIES = List.of(
            of(EACH + "(?:防长|国防部长)", "principal military"),
            of(EACH + "(?:两军)?(?:战区|(?<=两军)领导人)", "deputy_minister military"),
            of(EACH + "(?:两军|国防部|军方|军队)", "working military"));

    private static final List<ChineseRanks> TALKS = List.of(
            of(".*(?:副部长?级|副外长级)", "deputy_minister executive"),
            of(".*部长?级", "principal executive"),
            of(".*(?:司局?长?级|工作层|事务级)", "working executive"));

    private static ChineseRanks of(String words, String rank) {
        return new ChineseRanks(Pattern.compile(words, Pattern.DOTALL), rank);
    }

    /** The rank of those who belong to the armies, by the words from the two sides to the act; empty if none do. */
    static String ofArmies(String words) {
        return first(ARMIES, words);
    }

    /** The rank of talks, by the words before them; empty if they do not say. */
    static String ofTalks(String words) {
        return first(TALKS, words);
    }

    private static String first(List<ChineseRanks> ranks, String words) {
        return ranks.stream()
                .filter(rank -> rank.words().matcher(words).lookingAt())
                .map(ChineseRanks::rank)
                .findFirst()
                .orElse("");
    }
}
