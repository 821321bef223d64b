package readout.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words by which an office is recognised beside a name, in both languages. */
final class OfficeWords {

    /** What the English words of a role are called in Chinese texts. */
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("treasury", "财"),
            Map.entry("commerce", "商务"),
            Map.entry("defense", "防"),
            Map.entry("state", "国务卿"),
            Map.entry("ambassador", "大使"),
            Map.entry("trade", "贸易代表"),
            Map.entry("security", "安全"),
            Map.entry("senator", "参议员"),
            Map.entry("representative", "众议员"),
            Map.entry("governor", "州长"),
            Map.entry("mayor", "市长"),
            Map.entry("speaker", "议长"),
            Map.entry("president", "总统"),
            Map.entry("premier", "总理"),
            Map.entry("vice", "副"),
            Map.entry("former", "前"),
            Map.entry("assistant", "助理"),
            Map.entry("commander", "司令"),
            Map.entry("chiefs", "参谋长"),
            Map.entry("climate", "气候"));

    /** Words of many offices and of many other things. */
    private static final Set<String> COMMON =
            Set.of("first", "united", "states", "people", "republic", "china", "chinese", "american", "with");

    private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

    private OfficeWords() {}

    static List<String> of(String role) {
        return KNOWN.computeIfAbsent(role, OfficeWords::read);
    }

    private static List<String> read(String role) {
        List<String> words = new ArrayList<>();
        for (String word : role.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (word.length() > 3 && !COMMON.contains(word)) {
                words.add(word);
                if (CHINESE.containsKey(word)) {
                    words.add(CHINESE.get(word));
                }
            }
        }
        return List.copyOf(words);
    }
}
