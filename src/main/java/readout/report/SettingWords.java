package readout.report;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readout.codebook.Codebook;
import readout.input.Phrases;
import readout.input.Wording;
import readout.model.Index;
import readout.model.Language;

/** The settings of a provenance in a language: what provenance.json has in the notation of the program. */
final class SettingWords {

    private static final Phrases PHRASES = Phrases.resource("readout/report/monthly.csv");

    /** What was drawn by chance: how often, from which seed, and what varied. */
    private static final Pattern DRAWN = Pattern.compile("(\\d+) draws, seed (-?\\d+)(?:; (.+))?");

    private final Codebook codebook;
    private final Index index;
    private final Wording words;

    SettingWords(Codebook codebook, Index index, Language language) {
        this.codebook = codebook;
        this.index = index;
        words = PHRASES.in(language);
    }

    String name(String setting) {
        return words.say("setting-" + setting.replace(' ', '-'));
    }

    /** As provenance.json has it where it is of a kind that has no words. */
    String value(String setting, String value) {
        Matcher drawn = DRAWN.matcher(value);
        if (setting.equals("base")) {
            return words.span(index.base());
        } else if (setting.equals("window")) {
            return words.say(
                    "setting-rule", months(Codebook.WINDOW_MINIMUM_MONTHS), months(Codebook.WINDOW_GAP_MONTHS));
        } else if (drawn.matches()) {
            String draws = words.say("setting-draws", drawn.group(1), drawn.group(2));
            return drawn.group(3) == null
                    ? draws
                    : words.say("setting-sources", draws, words.list(sources(drawn.group(3))));
        }
        return value.equals("off") ? words.say("setting-off") : value;
    }

    private List<String> sources(String codes) {
        return Arrays.stream(codes.split(", ", -1))
                .map(code -> words.say("source-" + code))
                .toList();
    }

    private String months(String setting) {
        int number = (int) codebook.setting(setting);
        return number == 1 ? words.say("months-one") : words.say("months", Integer.toString(number));
    }
}
