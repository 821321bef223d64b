package readout.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is named in a sentence. A country before an office or a name, or behind it after "of" or "to", says whose it is and
 * is no party of its own; an office beside a name belongs to the name.
 */
final class Parties {

    private static final int ENGLISH_GAP = 45;
    private static final int CHINESE_GAP = 22;

    /** Words behind which somebody else is named than the one of the office before them. */
    private static final Set<String> APART = Set.of("by", "to", "from", "at", "in", "as");

    private static final int LONGEST_NAME = 20;

    /** How far behind a name it is looked for whose envoy somebody is, in characters. */
    private static final int SENDER = 8;

    private static final String THE = "the ";

    /** "Treasury Secretary Steven T. Mnuchin": a given name and an initial. */
    private static final Pattern INITIAL = Pattern.compile("(?: \\p{Lu}[\\p{L}'’-]+)? \\p{Lu}\\. ");

    private static final Pattern SENT = Pattern.compile("(?:国家)?(?:主席|总统|总书记)?的?(?:特使|特别代表|夫人|女儿|女婿|儿子|家人)");

    /** Capitalised words behind an office that are no names. */
    private static final Set<String> NO_NAMES = Set.of(
            "Committee",
            "Central",
            "Office",
            "Department",
            "Council",
            "Commission",
            "Affairs",
            "And",
            "The",
            "In",
            "On",
            "For",
            "Of",
            "Policy",
            "Political",
            "Bureau",
            "Security",
            "Meeting",
            "Readout",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "House",
            "Senate",
            "Administration",
            "Joint",
            "National",
            "Briefing",
            "Asia",
            "Pacific",
            "East",
            "International",
            "Economic",
            "Trade",
            "Foreign",
            "Minister",
            "Vice",
            "MORE",
            "Hill",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Dialogue",
            "Group",
            "Working",
            "Call",
            "Statement",
            "Remarks",
            "QUESTION",
            "Dr",
            "Staff",
            "Chairman",
            "President",
            "CEO",
            "Chief",
            "Director",
            "Executive",
            "Party",
            "Congress");

    private final String text;
    private final boolean isChinese;
    private final List<Token> tokens;
    private final List<Party> parties = new ArrayList<>();

    private String side = "";
    private String office = "";
    private int start = -1;
    private int end = -1;
    private boolean endsInTitle;

    /** Where the token begins that is being read: a name cannot reach over it. */
    private int limit;

    private Parties(String text, boolean isChinese, List<Token> tokens) {
        this.text = text;
        this.isChinese = isChinese;
        this.tokens = tokens;
    }

    /** The parties of a sentence, in its order. */
    static List<Party> of(String text, String language, List<Token> tokens) {
        Parties reader = new Parties(text, language.equals("zh"), tokens);
        for (int i = 0; i < tokens.size(); i++) {
            reader.limit = tokens.get(i).start();
            reader.read(i);
        }
        reader.limit = text.length();
        reader.flush();
        return reader.parties;
    }

    private void read(int i) {
        Token token = tokens.get(i);
        switch (token.kind()) {
            case SIDE, PLACE, THIRD -> country(token);
            case TITLE -> title(token);
            case PERSON -> person(token);
            default -> flush();
        }
    }

    private void country(Token token) {
        if (token.kind() == Kind.PLACE && isDistrict(token)) {
            return;
        }
        if (start < 0 && !parties.isEmpty() && isOwner(parties.get(parties.size() - 1), token)) {
            Party last = parties.remove(parties.size() - 1);
            String owner = last.isNamed() ? last.side() : side(token);
            parties.add(
                    new Party(last.start(), token.end(), owner, last.bearer(), last.unknown(), last.office(), false));
            return;
        }
        if (start >= 0 && !office.isEmpty() && isOwnerGap(end, token) && isSent(start, end, token)) {
            side = side(token);
            end = token.end();
            endsInTitle = text.startsWith(" to ", token.start() - 4);
            return;
        }
        if (token.code().equals("leader")) {
            flush();
            String name = text.substring(token.start(), token.end());
            parties.add(new Party(token.start(), token.end(), "other", Optional.empty(), name, "", false));
            return;
        }
        flush();
        side = token.code();
        start = token.start();
        end = token.end();
        if (token.kind() == Kind.PLACE) {
            parties.add(new Party(start, end, side, Optional.empty(), "", "", true));
            clear();
        }
    }

    private static String side(Token token) {
        return token.code().equals("leader") ? "other" : token.code();
    }

    /** 华盛顿州州长, 上海市委书记: the place belongs to an office. */
    private boolean isDistrict(Token token) {
        return isChinese && token.end() < text.length() && "州市省".indexOf(text.charAt(token.end())) >= 0 && start >= 0;
    }

    /** Whether a country behind somebody says whose they are: "President Xi Jinping of China". */
    private boolean isOwner(Party party, Token token) {
        return !isChinese
                && !party.isPlace()
                && token.kind() == Kind.SIDE
                && isOwnerGap(party.end(), token)
                && ((party.isNamed() && text.startsWith(" of", party.end()))
                        || isSent(party.start(), party.end(), token));
    }

    /** "Ambassador to China", but not "the visit of a President to China". */
    private boolean isSent(int from, int to, Token token) {
        String title = text.substring(from, to).toLowerCase(java.util.Locale.ROOT);
        return text.startsWith(" of", to)
                || title.contains("ambassador")
                || title.contains("envoy")
                || title.contains("representative")
                || title.contains("consul")
                || title.contains("attach")
                || token.kind() == Kind.THIRD;
    }

    private boolean isOwnerGap(int from, Token token) {
        String gap = text.substring(from, token.start());
        return !isChinese
                && (gap.equals(" of ") || gap.equals(" of the ") || gap.equals(" to ") || gap.equals(" to the "));
    }

    private void title(Token token) {
        int blank = token.code().indexOf(' ');
        String of = token.code().substring(0, blank);
        String rank = token.code().substring(blank + 1);
        if (isChinese && start < 0 && !parties.isEmpty()) {
            Party last = parties.get(parties.size() - 1);
            if (last.end() == token.start() && last.isNamed()) {
                // 习近平主席: the office behind a name is the bearer's.
                parties.set(
                        parties.size() - 1,
                        new Party(
                                last.start(),
                                token.end(),
                                last.side(),
                                last.bearer(),
                                last.unknown(),
                                last.office().isEmpty() ? rank : last.office(),
                                false));
                return;
            }
        }
        if (start >= 0 && isNear(end, token.start())) {
            if (!of.equals("-")
                    && !side.isEmpty()
                    && !of.equals(side)
                    && (!side.equals("other") || isNextInList(token))
                    && isChinese) {
                flush();
                side = of;
                start = token.start();
            }
            endsInTitle = true;
            office = office.isEmpty() ? rank : office;
            side = side.isEmpty() && !of.equals("-") ? of : side;
            end = token.end();
            return;
        }
        flush();
        side = of.equals("-") ? "" : of;
        office = rank;
        start = token.start();
        end = token.end();
        endsInTitle = true;
    }

    /** 马克龙、美国总统: the next office says that it is of another country. */
    private boolean isNextInList(Token token) {
        boolean isOwn = text.startsWith("美", token.start()) || text.startsWith("中国", token.start());
        return isOwn && text.substring(end, token.start()).equals("、");
    }

    private void person(Token token) {
        Bearer bearer = token.bearer().orElseThrow();
        if (isChinese && isSender(bearer, token.end())) {
            clear();
            return;
        }
        boolean isAttribute = start >= 0
                && isNear(end, token.start())
                && (side.isEmpty() || side.equals(bearer.side()) || (!office.isEmpty() && !side.equals("other")));
        if (!isAttribute) {
            flush();
        }
        if (isAttribute && side.equals("other")) {
            flush();
        }
        boolean isSpeaker = isAttribute && office.endsWith(" none");
        if (!isSpeaker) {
            parties.add(new Party(
                    isAttribute && start >= 0 ? start : token.start(),
                    token.end(),
                    bearer.side(),
                    Optional.of(bearer),
                    "",
                    isAttribute ? office : "",
                    false));
        }
        clear();
    }

    /** 习近平主席特使刘鹤, 总统的女儿: whose envoy, wife or child somebody is; but 比根特别代表 is the envoy. */
    private boolean isSender(Bearer bearer, int at) {
        boolean isOwn = text.startsWith("特", at) && !bearer.isHead(Optional.empty());
        return !isOwn
                && SENT.matcher(text)
                        .region(at, Math.min(text.length(), at + SENDER))
                        .lookingAt();
    }

    /** Whether nothing but words of an office lies between. */
    private boolean isNear(int from, int to) {
        int gap = to - from;
        if (gap > (isChinese ? CHINESE_GAP : ENGLISH_GAP)) {
            return false;
        }
        if (!isChinese
                && text.startsWith(". ", to - 2)
                && INITIAL.matcher(text).region(from, to).matches()) {
            return true;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isChinese ? "，。；：！？同与和跟,向".indexOf(c) >= 0 : ".;:()?!\"".indexOf(c) >= 0) {
                return false;
            }
        }
        if (isChinese) {
            return true;
        }
        String words = text.substring(from, to);
        return words.isBlank()
                || words.equals("'s ")
                || words.equals("’s ")
                || words.strip().equals(",")
                || words.strip().equals("and")
                || (!words.contains(" and ")
                        && (words.startsWith(" for ") || words.startsWith(" of ") || words.startsWith(" on ")))
                || (!words.contains(" and ")
                        && !words.contains(" with ")
                        // "welcomed at the White House by Obama": a place, and whoever is there
                        && Arrays.stream(words.strip().split(" ")).noneMatch(APART::contains)
                        && words.strip().chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-')
                        && words.strip().split(" ", -1).length <= 2);
    }

    /** Ends a title without a known name: an unknown person, an office, a government. */
    private void flush() {
        if (isThePresident()) {
            side = "us";
        }
        if (start >= 0 && !side.isEmpty() && !office.endsWith(" none")) {
            String before = office.isEmpty() || isChinese ? "" : apposition();
            String unknown = !before.isEmpty() || office.isEmpty() || !endsInTitle ? "" : unknownName();
            parties.add(new Party(
                    before.isEmpty() ? start : start - before.length() - 2,
                    end + unknown.length(),
                    side,
                    Optional.empty(),
                    before.isEmpty() ? unknown.strip() : before,
                    office,
                    false));
        }
        clear();
    }

    /** "The President's call with Xi": in English texts of these two sides, without a name or a country, it is the American. */
    private boolean isThePresident() {
        return start >= THE.length()
                && side.isEmpty()
                && !isChinese
                && office.equals("head_of_state executive")
                && text.regionMatches(true, start - THE.length(), THE, 0, THE.length())
                && text.regionMatches(true, start, "president", 0, "president".length())
                && end - start == "president".length()
                && !text.startsWith(" of ", end)
                && !text.startsWith("-elect", end)
                && unknownName().isEmpty();
    }

    /** The capitalised words behind an office; in Chinese nothing shows where a name ends. */
    private String unknownName() {
        int i = end;
        if (isChinese || i >= text.length() || text.charAt(i) != ' ') {
            return "";
        }
        int last = end;
        int words = 0;
        while (words < 3
                && i + 1 < limit
                && i + 1 < text.length()
                && text.charAt(i) == ' '
                && Character.isUpperCase(text.charAt(i + 1))) {
            int next = i + 1;
            while (next < text.length()
                    && (Character.isLetter(text.charAt(next)) || "-'’".indexOf(text.charAt(next)) >= 0)) {
                next++;
            }
            if (next > limit || NO_NAMES.contains(text.substring(i + 1, next))) {
                break;
            }
            last = next;
            i = next;
            words++;
        }
        return text.substring(end, last);
    }

    /** The capitalised word before a comma and an office: "Orens, chairman of". */
    private String apposition() {
        if (start < 3 || text.charAt(start - 1) != ' ' || text.charAt(start - 2) != ',') {
            return "";
        }
        int from = start - 2;
        while (from > 0 && start - from < LONGEST_NAME && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, start - 2);
        boolean isFree = parties.isEmpty() || parties.get(parties.size() - 1).end() <= from;
        return isFree && word.length() > 2 && Character.isUpperCase(word.charAt(0)) && !NO_NAMES.contains(word)
                ? word
                : "";
    }

    private void clear() {
        endsInTitle = false;
        side = "";
        office = "";
        start = -1;
        end = -1;
    }
}
