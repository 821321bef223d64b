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
import java.util.stream.Collectors;
import readout.codebook.Codebook;
import readout.model.Official;

/**
 * Who is meant by a name. A full name or an alias stands for its bearer; a family name alone for whoever the text names in
 * full, or whose office stands beside it, or for somebody of high office whose name is no word. Of several bearers, the
 * office named, the full name, the day and the rank decide, in this order.
 */
final class Gazetteer {

    /** Family names that are words or borne by many: they need the full name in the text or an office beside them. */
    private static final Set<String> COMMON = Set.of((""
                    + "adams allen an bai baker bass bell berry blunt brown burns bush cai carter case chase "
                    + "che chen clark clay clinton cohen collins cook cooper cotton cox dai davis day di ding "
                    + "dong duke evans fan fang field ford gao gates graham green guo han harris he hill hu hua "
                    + "hui jackson ji jing johnson jones kelly kennedy kim king lai lane lee lew lewis li lin "
                    + "liu long lu lynch ma martin may mcdonald miller moon moore murphy paul perry power price "
                    + "qin reid ren rice roberts rock rodgers rogers ross rubin ryan scott sha shen smith song "
                    + "su summers sun sung tan tang taylor thompson tong walker wang warren wei wen white "
                    + "williams wilson wood wright wu xie xu yang yi you young zhang zhao zhong zhu")
            .split(" "));

    /** Family names that are small words at the start of a sentence: only an office right before them makes them names. */
    private static final Set<String> PRONOUNS = Set.of("he", "may", "you", "so", "an", "we", "long", "will");

    /** How far before a family name an office counts, in characters. */
    private static final int OFFICE_REACH = 60;

    private static final int HIGH = 3;

    /** Nobody acts for a side so long before or after office, in days. */
    private static final long LONG_AGO = 3650;

    private static final List<String> TITLES = List.of(
            "President",
            "Secretary",
            "Premier",
            "Minister",
            "General",
            "Director",
            "Ambassador",
            "Vice",
            "Mr.",
            "Senator",
            "Speaker",
            "Chairman",
            "Admiral",
            "Governor",
            "Foreign",
            "Special");

    private static final Set<String> DAYS = Set.of(("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January "
                    + "February March April May June July August September October November December")
            .split(" ", -1));

    private final Codebook codebook;
    private final List<Bearer> bearers;
    private final Set<String> families;

    /** The ids of the offices whose holders speak for others. */
    private final Set<String> spokespeople;

    Gazetteer(Codebook codebook, Collection<Official> officials) {
        this.codebook = codebook;
        Map<String, List<Official>> spells = new LinkedHashMap<>();
        for (Official official : officials) {
            spells.computeIfAbsent(official.side() + " " + official.name(), any -> new ArrayList<>())
                    .add(official);
        }
        this.bearers = spells.values().stream()
                .map(list -> new Bearer(list.get(0).name(), list.get(0).side(), list))
                .toList();
        this.families = bearers.stream()
                .filter(bearer -> bearer.side().equals("cn"))
                .map(Gazetteer::family)
                .collect(Collectors.toUnmodifiableSet());
        this.spokespeople = officials.stream()
                .filter(Gazetteer::isSpokesperson)
                .map(Official::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Bearer> bearers() {
        return bearers;
    }

    private static final List<String> DOTS = List.of("-", ".", "•", "‧", "・", "．");

    /** Adds every form of every name to the terms of the scan. */
    void addTo(Terms<Meant> terms) {
        for (Bearer bearer : bearers) {
            Map<String, Boolean> forms = new LinkedHashMap<>();
            for (Official spell : bearer.spells()) {
                forms.put(spell.name(), true);
                if (!spell.nameZh().isEmpty()) {
                    forms.putIfAbsent(spell.nameZh(), true);
                    forms.putIfAbsent(spell.nameZh().substring(spell.nameZh().lastIndexOf('·') + 1), false);
                }
                for (String alias : spell.aliases()) {
                    if (!isTitled(alias)) {
                        boolean isDamaged = alias.length() > 4
                                && !COMMON.contains(alias.toLowerCase(Locale.ROOT))
                                && !alias.equals(family(bearer));
                        if (isHan(alias) && alias.indexOf('·') > 0) {
                            forms.putIfAbsent(alias.substring(alias.lastIndexOf('·') + 1), false);
                        }
                        forms.putIfAbsent(alias, isHan(alias) || alias.indexOf(' ') > 0 || isDamaged);
                    }
                }
            }
            forms.putIfAbsent(family(bearer), false);
            forms.forEach((form, isFull) -> {
                if (form.length() > 1) {
                    terms.add(form, new Name(bearer, isFull));
                }
                if (isHan(form) && form.indexOf('·') > 0) {
                    // 雅各布-卢, 约翰.克里: the dot between the names is written in several ways.
                    DOTS.forEach(dot -> terms.add(form.replace("·", dot), new Name(bearer, isFull)));
                }
            });
        }
    }

    /** An alias with its office, such as "President Xi": the office is a word of its own, and the full name may follow it. */
    private static boolean isTitled(String alias) {
        return TITLES.stream().anyMatch(title -> alias.startsWith(title + " "));
    }

    static String family(Bearer bearer) {
        String[] parts = bearer.name().split(" ", -1);
        if (bearer.side().equals("cn")) {
            return parts[0];
        }
        String last = parts[parts.length - 1];
        return last.endsWith(".") || last.equals("III") ? parts[Math.max(0, parts.length - 2)].replace(",", "") : last;
    }

    static boolean isHan(String text) {
        return !text.isEmpty() && Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    /** The terms of a text as tokens, the names resolved; a family name that stands for nobody is left out. */
    List<Token> tokens(
            String text,
            String title,
            String language,
            Optional<LocalDate> day,
            List<Terms.Hit<Meant>> hits,
            List<Terms.Hit<Meant>> inTitle) {
        Set<Bearer> full = new HashSet<>();
        addFull(full, inTitle);
        addFull(full, hits);
        Set<String> foreign = foreignFamilies(text, hits);
        List<Token> tokens = new ArrayList<>(hits.size());
        for (Terms.Hit<Meant> hit : hits) {
            Token token = null;
            List<Name> names = new ArrayList<>(2);
            for (Meant meant : hit.meanings()) {
                if (meant instanceof Name name) {
                    names.add(name);
                } else if (meant instanceof Word word
                        && word.language().equals(language)
                        && token == null
                        && !(word.kind() == Kind.NONE && text.startsWith("May", hit.start()))) { // the month
                    token = new Token(hit.start(), hit.end(), word.kind(), word.code(), Optional.empty());
                }
            }
            if (!names.isEmpty()) {
                Optional<Bearer> bearer = bearer(text, hit, names, full, day);
                boolean isForeign = (bearer.isEmpty() || !full.contains(bearer.get()))
                        && foreign.contains(
                                text.substring(hit.start(), hit.end()).toLowerCase(Locale.ROOT));
                if (isForeign) {
                    token = new Token(hit.start(), hit.end(), Kind.THIRD, "leader", Optional.empty());
                } else if (bearer.isPresent() && !isSpokesperson(bearer.get(), day)) {
                    token = new Token(
                            hit.start(), hit.end(), Kind.PERSON, bearer.get().side(), bearer);
                    if (sureFits(bearer.get(), before(text, hit)) > 0) {
                        // "Defense Secretary Gates": further on, "Gates" is this one.
                        full.add(bearer.get());
                    }
                }
            }
            if (token != null) {
                tokens.add(token);
            }
        }
        return language.equals("zh")
                ? withFamilies(text, withoutForeigners(text, tokens), full, day)
                : withoutForeigners(text, tokens);
    }

    /** The families of leaders of third countries whom the text names in full: its "Kim" is Kim Jong Un. */
    private static Set<String> foreignFamilies(String text, List<Terms.Hit<Meant>> hits) {
        Set<String> families = new HashSet<>();
        for (Terms.Hit<Meant> hit : hits) {
            for (Meant meant : hit.meanings()) {
                boolean isLeader = meant instanceof Word word
                        && word.kind() == Kind.THIRD
                        && word.code().equals("leader")
                        && word.language().equals("en");
                if (isLeader) {
                    String name = text.substring(hit.start(), hit.end()).toLowerCase(Locale.ROOT);
                    if (name.indexOf(' ') > 0) {
                        families.add(name.substring(0, name.indexOf(' ')));
                        families.add(name.substring(name.lastIndexOf(' ') + 1));
                    }
                }
            }
        }
        return families;
    }

    /** Adds whoever is named in full. */
    private static void addFull(Set<Bearer> full, List<Terms.Hit<Meant>> hits) {
        for (Terms.Hit<Meant> hit : hits) {
            for (Meant meant : hit.meanings()) {
                if (meant instanceof Name name && name.isFull()) {
                    full.add(name.bearer());
                }
            }
        }
    }

    /** 刘副总理, 王外长: one character before an office is the family name of whom the text names in full. */
    private List<Token> withFamilies(String text, List<Token> tokens, Set<Bearer> full, Optional<LocalDate> day) {
        List<Token> named = new ArrayList<>(tokens.size());
        int end = 0;
        for (Token token : tokens) {
            int at = token.start() - 1;
            if (token.kind() == Kind.TITLE && at >= end) {
                String level = token.code().split(" ", -1)[1];
                List<Bearer> able = full.stream()
                        .filter(bearer -> bearer.side().equals("cn"))
                        .filter(bearer -> bearer.spells().get(0).nameZh().startsWith(text.substring(at, at + 1)))
                        .filter(bearer -> bearer.spell(day, codebook).level().equals(level))
                        .toList();
                if (able.size() == 1) {
                    named.add(new Token(at, at + 1, Kind.PERSON, "cn", Optional.of(able.get(0))));
                }
            }
            named.add(token);
            end = token.end();
        }
        return named;
    }

    /** Who bears the family name of an official but is said to be of a third country, as 英国前首相布朗, is not the official. */
    private static List<Token> withoutForeigners(String text, List<Token> tokens) {
        Set<Bearer> foreign = new HashSet<>();
        for (int i = 1; i < tokens.size(); i++) {
            Token name = tokens.get(i);
            if (name.kind() != Kind.PERSON || isWhole(text, name)) {
                continue;
            }
            for (int j = i - 1; j >= 0 && name.start() - tokens.get(j).end() <= FOREIGN_REACH; j--) {
                Token before = tokens.get(j);
                if (before.kind() == Kind.THIRD && before.code().equals("other")) {
                    String gap = text.substring(before.end(), name.start());
                    boolean isOffice =
                            gap.chars().noneMatch(c -> ",.;:()，。；：、和与同".indexOf(c) >= 0) && !gap.contains(" and ");
                    if (isOffice
                            && (isHan(text.substring(name.start(), name.end()))
                                    ? gap.length() <= 10
                                    : isCapital(gap))) {
                        foreign.add(name.bearer().orElseThrow());
                    }
                    break;
                }
                if (before.kind() != Kind.TITLE) {
                    break;
                }
            }
        }
        if (foreign.isEmpty()) {
            return tokens;
        }
        for (Token token : tokens) {
            if (token.kind() == Kind.PERSON && isWhole(text, token)) {
                foreign.remove(token.bearer().orElseThrow());
            }
        }
        return tokens.stream()
                .filter(token -> token.bearer().isEmpty()
                        || !foreign.contains(token.bearer().get()))
                .toList();
    }

    /** Whether a name is more than the family's. */
    private static boolean isWhole(String text, Token name) {
        String words = text.substring(name.start(), name.end());
        return words.indexOf('·') >= 0 || words.indexOf(' ') > 0 || name.code().equals("cn");
    }

    /** Whether every word begins large, as in an office before a name. */
    private static boolean isCapital(String gap) {
        for (String word : gap.strip().split(" ", -1)) {
            if (!word.isEmpty() && !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
        }
        return !gap.isBlank();
    }

    private static final int FOREIGN_REACH = 40;

    private Optional<Bearer> bearer(
            String text, Terms.Hit<Meant> hit, List<Name> names, Set<Bearer> full, Optional<LocalDate> day) {
        String term = text.substring(hit.start(), hit.end()).toLowerCase(Locale.ROOT);
        if (names.size() == 1 && names.get(0).isFull() && !isShortHan(names.get(0), term)) {
            return Optional.of(names.get(0).bearer());
        }
        String before = before(text, hit);
        List<Name> able = new ArrayList<>();
        boolean isWord = PRONOUNS.contains(term) && !before.endsWith("premier ") && !before.endsWith("minister ");
        for (Name name : names) {
            Bearer bearer = name.bearer();
            if (isShortHan(name, term) && bearer.distance(day) > 0 && fits(bearer, before) == 0) {
                // Two characters of a foreign name stand in many others: 希尔 in 巴希尔.
                continue;
            }
            boolean isBearer = !isWord
                    && !(day.isPresent() && bearer.isYetToCome(day.get()))
                    && bearer.distance(day) < LONG_AGO
                    && (full.contains(bearer) || isHigh(bearer, term, day) || fits(bearer, before) > 0)
                    && !isOther(text, hit, name);
            if (name.isFull() || isBearer) {
                able.add(name);
            }
        }
        if (able.size() < 2) {
            return able.stream().findFirst().map(Name::bearer);
        }
        String behind = isHan(term) ? officeBehind(text, hit.end()) : "";
        boolean isWoman = before.endsWith("mrs. ") || before.endsWith("ms. ") || before.endsWith("first lady ");
        return able.stream()
                .max(Comparator.comparingInt((Name name) -> fits(name.bearer(), behind))
                        .thenComparingInt(name -> sureFits(name.bearer(), before))
                        // 奥巴马 is the president, though his wife is named in full elsewhere.
                        .thenComparingInt(
                                name -> isHan(term) && !before.endsWith("夫人") && isHead(name.bearer(), day) ? 1 : 0)
                        // Who is named in full elsewhere in the text is meant by the family name.
                        .thenComparingInt(name -> full.contains(name.bearer()) && !name.isFull() ? 1 : 0)
                        .thenComparingInt(name -> fits(name.bearer(), before))
                        .thenComparingInt(name -> !isWoman && isHead(name.bearer(), day) ? 1 : 0)
                        .thenComparingInt(name -> full.contains(name.bearer()) && !name.isFull() ? 1 : 0)
                        .thenComparingLong(name -> -name.bearer().distance(day))
                        .thenComparingInt(name ->
                                name.bearer().spell(day, codebook).track().equals("executive") ? 1 : 0)
                        .thenComparingInt(name -> codebook.level(
                                        name.bearer().spell(day, codebook).level())
                                .rank())
                        .thenComparing(name -> name.bearer().name(), Comparator.reverseOrder()))
                .map(Name::bearer);
    }

    /** The words before a name, in small letters: an office may be among them. */
    private static String before(String text, Terms.Hit<Meant> hit) {
        return text.substring(Math.max(0, hit.start() - OFFICE_REACH), hit.start())
                .toLowerCase(Locale.ROOT);
    }

    /** 沙利文总统国家安全事务助理: in Chinese an office may stand behind the name, up to the next word of grammar. */
    private static String officeBehind(String text, int end) {
        int to = end;
        while (to < text.length()
                && to - end < OFFICE_BEHIND
                && "，。、；：！？和同与及在将表说于就会对向访抵（".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(end, to);
    }

    private static final int OFFICE_BEHIND = 14;

    /** Whether a name that is no word is that of somebody of high office, now or not long ago. */
    private boolean isHigh(Bearer bearer, String term, Optional<LocalDate> day) {
        if (COMMON.contains(term) || day.isEmpty() || bearer.distance(day) >= LONG_AGO / 2) {
            return false;
        }
        for (Official spell : bearer.spells()) {
            if (spell.level().equals("head_of_state")) {
                return true;
            }
        }
        return codebook.level(bearer.spell(day, codebook).level()).rank() >= HIGH;
    }

    /** Whether somebody speaks for others, and so is named in many texts without taking part in anything. */
    private boolean isSpokesperson(Bearer bearer, Optional<LocalDate> day) {
        for (Official spell : bearer.spells()) {
            // Few ever did: of all others it need not be worked out which office they held that day.
            if (spokespeople.contains(spell.id())) {
                return spokespeople.contains(bearer.spell(day, codebook).id());
            }
        }
        return false;
    }

    private static boolean isSpokesperson(Official spell) {
        String role = spell.role().toLowerCase(Locale.ROOT);
        return role.contains("spokes") || role.contains("press secretary") || role.contains("communications");
    }

    /** Whether a family name is somebody else's, as another given name stands beside it: Gao Weimin, 约翰·汤普森. */
    private boolean isOther(String text, Terms.Hit<Meant> hit, Name name) {
        if (isHan(text.substring(hit.start(), hit.end()))) {
            return hit.start() > 0 && "·•‧・".indexOf(text.charAt(hit.start() - 1)) >= 0;
        }
        int next = hit.end() + 1;
        boolean isChinese = name.bearer().side().equals("cn");
        if (isChinese && families.contains(wordBefore(text, hit.start()))) {
            // Li Wei is no Wei: in Chinese names the family comes first.
            return true;
        }
        if (!isChinese || next + 2 >= text.length() || text.charAt(hit.end()) != ' ') {
            return false;
        }
        int end = next;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        boolean isWord = end - next > 1
                && Character.isUpperCase(text.charAt(next))
                && text.substring(next + 1, end).chars().anyMatch(Character::isLowerCase);
        return isWord && !TITLES.contains(text.substring(next, end)) && !DAYS.contains(text.substring(next, end));
    }

    private static String wordBefore(String text, int at) {
        if (at < 2 || text.charAt(at - 1) != ' ') {
            return "";
        }
        int from = at - 1;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, at - 1);
    }

    private static boolean isShortHan(Name name, String term) {
        return term.length() <= 2 && isHan(term) && name.bearer().side().equals("us");
    }

    private boolean isHead(Bearer bearer, Optional<LocalDate> day) {
        return bearer.distance(day) == 0 && bearer.spell(day, codebook).level().equals("head_of_state");
    }

    /** The same, where one word alone says nothing: "state" stands in many texts. */
    private static int sureFits(Bearer bearer, String before) {
        int fits = fits(bearer, before);
        return fits > 1 ? fits : 0;
    }

    /** How many words of an office of the bearer stand before the name. */
    private static int fits(Bearer bearer, String before) {
        int most = 0;
        for (Official spell : bearer.spells()) {
            int fits = 0;
            for (String word : OfficeWords.of(spell.role())) {
                if (before.contains(word)) {
                    fits++;
                }
            }
            most = Math.max(most, fits);
        }
        return most;
    }
}
