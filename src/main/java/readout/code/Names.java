package readout.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import readout.codebook.Codebook;
import readout.model.Official;

/**
 * Finds known people in a text. A full name or an alias stands for its bearer; a family name alone stands for whoever the
 * text has named in full, or whose office stands beside it, or for the one person in high office who bears it. Of several
 * bearers of a name, office and date decide.
 */
final class Names {

    /** Family names that are words, too; they need an office beside them or the full name before them. */
    private static final Set<String> WORDS = Set.of(
            "he", "power", "price", "rice", "bush", "young", "green", "brown", "gates", "cotton", "blunt", "king",
            "may", "long", "ma", "li", "wu", "hu", "lu", "an", "hagel", "case", "wang", "zhang", "chen", "liu", "yang",
            "zhu", "sun", "gao", "xie", "qin", "zhao", "tan", "lee", "kim", "moon", "rock", "lane", "wood", "summers",
            "miller", "carter", "perry", "johnson", "smith", "clark", "baker", "reid", "lew", "clay", "graham", "ross",
            "fang", "dong", "sung", "chase", "cai", "ding", "han", "wei", "fan", "guo", "shen", "jing", "song",
            "rubin");

    private static final int OFFICE_REACH = 60;

    /** Someone named at a place. */
    record Named(int start, int end, String name, String side, String level, String track, String role, boolean full) {}

    private final Terms<Entry> terms = new Terms<>();
    private final Codebook codebook;
    private final List<Official> officials;

    private record Entry(Official official, boolean full) {}

    Names(Codebook codebook, Collection<Official> officials) {
        this.codebook = codebook;
        this.officials = List.copyOf(officials);
        Map<String, Entry> seen = new LinkedHashMap<>();
        for (Official official : officials) {
            put(seen, official.name(), official, true);
            put(seen, official.nameZh(), official, true);
            official.aliases().forEach(alias -> put(seen, alias, official, alias.indexOf(' ') > 0 || isHan(alias)));
            if (!isHan(official.name())) {
                put(seen, family(official), official, false);
            }
        }
    }

    private void put(Map<String, Entry> seen, String term, Official official, boolean full) {
        if (term.length() < 2 || seen.putIfAbsent(term + " " + official.id(), new Entry(official, full)) != null) {
            return;
        }
        terms.add(term, new Entry(official, full));
    }

    private static String family(Official official) {
        String[] parts = official.name().split(" ", -1);
        return official.side().equals("cn") ? parts[0] : parts[parts.length - 1];
    }

    private static boolean isHan(String text) {
        return !text.isEmpty() && Character.UnicodeScript.of(text.charAt(0)) == Character.UnicodeScript.HAN;
    }

    /** Everybody named in a text, in its order. */
    List<Named> find(String text, Optional<LocalDate> day, List<Terms.Hit<Vocabulary.Word>> words) {
        List<Named> named = new ArrayList<>();
        Set<String> full = new HashSet<>();
        List<Terms.Hit<Entry>> hits = terms.find(text, 0, text.length(), hit -> isName(text, hit));
        List<Terms.Hit<Vocabulary.Word>> offices = words.stream()
                .filter(word -> word.meanings().get(0).kind() == Vocabulary.Kind.OFFICE)
                .toList();
        List<Terms.Hit<Vocabulary.Word>> others = words.stream()
                .filter(word -> word.meanings().get(0).kind() == Vocabulary.Kind.THIRD)
                .toList();
        for (Terms.Hit<Entry> hit : hits) {
            for (Entry entry : hit.meanings()) {
                if (entry.full()) {
                    full.add(entry.official().name());
                }
            }
        }
        for (Terms.Hit<Entry> hit : hits) {
            boolean isCountry =
                    others.stream().anyMatch(word -> word.start() <= hit.start() && word.end() >= hit.end());
            if (!isCountry) {
                resolve(text, hit, full, day, offices).ifPresent(named::add);
            }
        }
        return named;
    }

    /** A name begins with a capital, and no capitalised word stands before a family name alone. */
    private static boolean isName(String text, Terms.Hit<Entry> hit) {
        char first = text.charAt(hit.start());
        return isHan(text.substring(hit.start(), hit.start() + 1)) || Character.isUpperCase(first);
    }

    private Optional<Named> resolve(
            String text,
            Terms.Hit<Entry> hit,
            Set<String> full,
            Optional<LocalDate> day,
            List<Terms.Hit<Vocabulary.Word>> offices) {
        String around = text.substring(Math.max(0, hit.start() - OFFICE_REACH), hit.start())
                        .toLowerCase(Locale.ROOT)
                + offices.stream()
                        .filter(office -> office.end() <= hit.start() && office.end() >= hit.start() - 3)
                        .map(office -> " " + office.meanings().get(0).code())
                        .collect(java.util.stream.Collectors.joining());
        String term = text.substring(hit.start(), hit.end());
        Comparator<Official> best = Comparator.<Official>comparingInt(official -> fits(official, around))
                .thenComparingInt(official -> full.contains(official.name()) ? 1 : 0)
                .thenComparingInt(official -> day.map(official::isInOffice).orElse(true) ? 1 : 0)
                .thenComparingLong(official -> -distance(official, day))
                .thenComparingInt(official -> codebook.level(official.level()).rank())
                .thenComparing(Official::id, Comparator.reverseOrder());
        List<Official> bearers = new ArrayList<>();
        boolean fullName = false;
        for (Entry entry : hit.meanings()) {
            Official official = entry.official();
            boolean word = WORDS.contains(term.toLowerCase(Locale.ROOT));
            boolean named = full.contains(official.name()) && !term.equalsIgnoreCase("he");
            boolean office = fits(official, around) > 0;
            boolean high = !word
                    && day.map(official::isInOffice).orElse(false)
                    && codebook.level(official.level()).rank() >= 3;
            boolean shortZh =
                    isHan(term) && term.length() <= 2 && official.side().equals("us");
            if (shortZh ? office || high : entry.full() || named || office || high) {
                bearers.add(official);
                fullName |= entry.full();
            }
        }
        boolean isFull = fullName;
        return bearers.stream()
                .max(best)
                .map(official -> new Named(
                        hit.start(),
                        hit.end(),
                        official.name(),
                        official.side(),
                        official.level(),
                        official.track(),
                        official.role(),
                        isFull));
    }

    /** Somebody of whom only the office is told. */
    Optional<Named> office(int at, String code) {
        String wanted = code.equals("former") ? "former" : code;
        return officials.stream()
                .filter(o -> o.side().equals("us")
                        && o.role().toLowerCase(Locale.ROOT).contains(wanted))
                .min(Comparator.comparing(Official::id))
                .map(o -> new Named(at, at, "", "us", o.level(), o.track(), o.role(), false));
    }

    /** The two heads of state on a day. */
    List<Named> heads(int at, Optional<LocalDate> day) {
        List<Named> heads = new ArrayList<>();
        for (String side : List.of("us", "cn")) {
            officials.stream()
                    .filter(o -> o.side().equals(side)
                            && o.level().equals("head_of_state")
                            && o.role().startsWith("President"))
                    .filter(o ->
                            day.map(o::isInOffice).orElse(false) && !o.role().contains("elect"))
                    .findFirst()
                    .ifPresent(o -> heads.add(new Named(at, at, o.name(), side, o.level(), o.track(), o.role(), true)));
        }
        return heads;
    }

    private static long distance(Official official, Optional<LocalDate> day) {
        if (day.isEmpty() || official.isInOffice(day.get())) {
            return 0;
        }
        long before = official.from()
                .map(from -> from.toEpochDay() - day.get().toEpochDay())
                .orElse(0L);
        long after = official.to()
                .map(to -> day.get().toEpochDay() - to.toEpochDay())
                .orElse(0L);
        return Math.max(before, after);
    }

    /** How many words of the office stand just before the name. */
    private static int fits(Official official, String before) {
        int fits = 0;
        for (String word : official.role().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (word.length() > 3 && before.contains(word)) {
                fits++;
            }
        }
        return fits;
    }
}
