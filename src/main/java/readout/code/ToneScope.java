package readout.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import readout.codebook.Codebook;

/**
 * The tone words of a sentence that modify a noun or verb of talk: "frank and constructive talks", "the call was candid",
 * "spoke candidly", 进行了坦诚、深入的沟通. The tone words of the codebook are terms of their own, as many are common words.
 */
final class ToneScope {

    private static final int CHAIN = 70;
    private static final int CHINESE_CHAIN = 28;
    private static final int CHINESE_LINK = 3;

    private static final Pattern LIST =
            Pattern.compile("(?s)[\"”]?,?[\"”]? (?:and |but |yet |very |more |it was |they were )*[\"“]?|, ");
    private static final Pattern CHINESE_LIST = Pattern.compile("[、，]?(?:和|而|又|且)?(?:具有|富有|有|很有)?");
    private static final Pattern BEING = Pattern.compile(
            "(?s)(?:\\s+[\\w-]+){0,6}?\\s+(?:was|were|is|are|as|been|be|being)"
                    + "(?:\\s+(?:very|quite|extremely|both|a|an|more|rather|also|highly|really|so|truly|\"|“))*\\s*[\"“]?\\s*");
    private static final Pattern CHINESE_BEING = Pattern.compile("(?:是|十分|非常|很|也|都|都很|是十分|是非常|是一次|取得|气氛|都是|富有|具有|充满)*");
    private static final Pattern CALLING = Pattern.compile(
            "(?s).*\\b(?:called|described|characteri[sz]ed|deemed) (?:them|it|both) (?:as )?(?:very )?[\"“]?(?:very )?$");

    /** "called it rare for them to meet": not the meeting. */
    private static final Pattern OF_FACT = Pattern.compile("[\"”,.]*\\s+(?:for|that|to)\\b");

    /** "called the talks \"candid\"": who names them so. */
    private static final Pattern NAMING = Pattern.compile(
            "(?s).*\\b(?:called|described|characteri[sz]ed|deemed|termed|labell?ed) (?:the|their|his|her|those|these|that|this) (?:\\w+ )?$");

    private static final Pattern NAMED = Pattern.compile("\\s*(?:as\\s+)?[\"“]?(?:very |both )?[\"“]?");
    /** "It was candid": whatever the sentence before told of. */
    private static final Pattern IT_WAS = Pattern.compile(
            "[\\s\"“]*(?:And |So |But )?(?:[Ii]t|[Tt]hey|[Tt]his|[Tt]hese|[Tt]hat|[Tt]hose) (?:was|were|has been|have been|had been)"
                    + "(?: (?:a|an|also|both|very|really|quite|extremely|truly|highly|always))* ?[\"“]?");

    private static final Pattern SPEAKING =
            Pattern.compile("(?s).*\\b(?:spoke|talked|discussed|exchanged|communicated|spoken)\\s+(?:very\\s+)?$");
    private static final Pattern ADJECTIVES = Pattern.compile(
            "(?s)[\\s,\"”“'’–-]*(?:(?:and|but|yet|very|also|even|or|more|most|quite|extremely|bilateral|high-level|trade|face-to-face|phone|telephone|working|economic|virtual|diplomatic|official|state|preliminary|strategic|military|in-person|two-hour|direct)[\\s,\"”“-]+)*");

    private final Terms<String> terms = new Terms<>();

    ToneScope(Codebook codebook) {
        for (readout.codebook.Word word : codebook.words()) {
            if (!word.kind().equals("tone")) {
                continue;
            }
            terms.add(word.term(), word.term());
            if (word.language().equals("en") && !word.term().contains(" ")) {
                terms.add(word.term() + "ly", word.term());
            }
        }
    }

    /**
     * A tone word where it stands.
     *
     * @param words the word as it stands
     * @param talk where the noun or verb of talk begins that it modifies
     */
    record Tone(String words, int talk) {}

    private static final int NONE = -1;

    /** "had no substantive exchange", "without any frank discussion": what it was not. */
    private static final Pattern DENIED =
            Pattern.compile("(?i)\\b(?:no|not|without|nor|never|hardly|lack(?:ed|ing)?|less than|anything but)"
                    + "(?: (?:a|an|any|the|such|very|much|particularly|been))* $");

    /** So many characters before a tone word its denial begins at most. */
    private static final int DENIAL = 40;

    /** "It was candid": whether a sentence says what that was like of which the sentence before told. */
    static boolean isOfIt(String text, Sentence sentence) {
        return IT_WAS.matcher(text).region(sentence.start(), sentence.end()).lookingAt();
    }

    /** "Todd Stern met": a name is no mood. */
    private static boolean isName(Sentence sentence, Terms.Hit<String> hit) {
        for (Token token : sentence.tokens()) {
            if (token.kind() == Kind.PERSON
                    && token.start() < sentence.start() + hit.end()
                    && token.end() > sentence.start() + hit.start()) {
                return true;
            }
        }
        return false;
    }

    /** The tone words of a sentence, each with the word of talk that it modifies. */
    List<Tone> find(String text, Sentence sentence, boolean isChinese) {
        String words = text.substring(sentence.start(), sentence.end());
        List<Terms.Hit<String>> hits =
                terms.find(words).stream().filter(hit -> !isName(sentence, hit)).toList();
        int[] talks = new int[hits.size()];
        int chained = NONE;
        int host = NONE;
        for (int i = hits.size() - 1; i >= 0; i--) {
            Terms.Hit<String> hit = hits.get(i);
            boolean isChained = chained >= 0
                    && (isChinese
                            ? chained - hit.end() <= CHINESE_LINK && isChineseChain(words.substring(hit.end(), chained))
                            : isChain(words.substring(hit.end(), chained)));
            talks[i] = isChained
                    ? host
                    : isChinese ? chineseTalk(words, sentence, hit) : englishTalk(words, sentence, hit);
            if (talks[i] != NONE) {
                chained = hit.start();
                host = talks[i];
            }
        }
        List<Tone> found = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            // "The talks were candid, substantive and constructive": what follows a tone word in a list is one, too.
            if (talks[i] == NONE && i > 0 && talks[i - 1] != NONE) {
                String gap = words.substring(hits.get(i - 1).end(), hits.get(i).start());
                talks[i] = (isChinese ? isChineseList(gap) : isList(gap)) ? talks[i - 1] : NONE;
            }
            if (talks[i] != NONE) {
                found.add(new Tone(
                        words.substring(hits.get(i).start(), hits.get(i).end()), sentence.start() + talks[i]));
            }
        }
        return found;
    }

    private static boolean isList(String gap) {
        return LIST.matcher(gap).matches();
    }

    private static boolean isChineseList(String gap) {
        return CHINESE_LIST.matcher(gap).matches();
    }

    private int englishTalk(String words, Sentence sentence, Terms.Hit<String> hit) {
        if (DENIED.matcher(words.substring(Math.max(0, hit.start() - DENIAL), hit.start()))
                .find()) {
            return NONE;
        }
        for (Token token : sentence.tokens()) {
            int start = token.start() - sentence.start();
            int end = token.end() - sentence.start();
            boolean isTalk = token.kind() == Kind.TALK || token.kind().tellsContact();
            if (!isTalk) {
                continue;
            }
            if (start >= hit.end()
                    && start - hit.end() < CHAIN
                    && isFit(hit, words, words.substring(start, end).toLowerCase(Locale.ROOT))
                    && isChain(words.substring(hit.end(), start))) {
                return start;
            }
            if (end <= hit.start() && hit.start() - end < CHAIN) {
                String gap = words.substring(end, hit.start()).toLowerCase(Locale.ROOT);
                boolean isNamed = NAMED.matcher(gap).matches()
                        && NAMING.matcher(words.substring(0, start)).matches();
                if (isNamed || (BEING.matcher(gap).matches() && !gap.contains(" not "))) {
                    return start;
                }
                boolean isAdverb = words.substring(hit.start(), hit.end()).endsWith("ly") && token.kind() == Kind.VERB;
                if (isAdverb && gap.length() < 20) {
                    return start;
                }
            }
        }
        String gap = words.substring(Math.max(0, hit.start() - 24), hit.start());
        boolean isOfFact =
                OF_FACT.matcher(words).region(hit.end(), words.length()).lookingAt();
        if ((CALLING.matcher(gap).matches() && !isOfFact)
                || IT_WAS.matcher(words.substring(0, hit.start())).matches()) {
            return hit.start();
        }
        boolean isSpoken = words.substring(hit.start(), hit.end()).endsWith("ly")
                && SPEAKING.matcher(gap).matches();
        return isSpoken ? hit.start() : NONE;
    }

    /** Words that modify much else: they do not count of talk in general. */
    private static final Set<String> VAGUE = Set.of(
            "important",
            "strategic",
            "open",
            "strong",
            "good",
            "great",
            "big",
            "active",
            "broad",
            "practical",
            "ongoing",
            "long",
            "重要",
            "良好",
            "正式",
            "necessary",
            "appropriate",
            "specific",
            "professional",
            "comprehensive");

    /** What goes on between states at any time, and is as often spoken of in general. */
    private static final Set<String> GENERAL = Set.of(
            "communication", "communications", "engagement", "exchanges", "tone", "atmosphere", "沟通", "交流", "互动", "接触");

    private static boolean isFit(Terms.Hit<String> hit, String words, String talk) {
        return !(GENERAL.contains(talk) || talk.startsWith("military-to-military"))
                || !VAGUE.contains(words.substring(hit.start(), hit.end()).toLowerCase(Locale.ROOT));
    }

    /** Nothing but further adjectives and links between. */
    private static boolean isChain(String gap) {
        return gap.length() < CHAIN && ADJECTIVES.matcher(gap).matches();
    }

    private static final Pattern OF = Pattern.compile("的?");

    private int chineseTalk(String words, Sentence sentence, Terms.Hit<String> hit) {
        for (Token token : sentence.tokens()) {
            int start = token.start() - sentence.start();
            int end = token.end() - sentence.start();
            boolean isTrip = token.code().startsWith("visit");
            boolean isTalk = token.kind() == Kind.TALK || token.kind().tellsContact();
            boolean isHosting = HOSTING.contains(words.substring(start, end));
            boolean isFarTrip = isTrip
                    && !(start >= hit.end()
                            && OF.matcher(words.substring(hit.end(), start)).matches());
            if (!isTalk || isHosting || isFarTrip) {
                continue;
            }
            if (start >= hit.end() && start - hit.end() < CHINESE_CHAIN) {
                String gap = words.substring(hit.end(), start);
                boolean isBound = gap.length() <= 3
                        || (gap.startsWith("的") && gap.length() < 14)
                        || (gap.startsWith("地") && gap.length() < 10);
                if (isBound
                        && (isFit(hit, words, words.substring(start, end)) || isDone(words, hit))
                        && gap.chars().noneMatch(c -> "，。；：".indexOf(c) >= 0)) {
                    return start;
                }
            }
            if (end <= hit.start() && hit.start() - end <= CHINESE_CHAIN) {
                String gap = words.substring(end, hit.start());
                boolean isOfResult = gap.isEmpty()
                        && RESULT.matcher(words.substring(hit.end())).matches();
                boolean isResult = CHINESE_RESULT.matcher(gap).matches()
                        && !VAGUE.contains(words.substring(hit.start(), hit.end()));
                if (!isOfResult
                        && (isResult
                                || (gap.length() <= 8
                                        && CHINESE_BEING.matcher(gap).matches()))) {
                    return start;
                }
            }
        }
        return NONE;
    }

    /** What the host does for the guest is no talk. */
    private static final Set<String> HOSTING = Set.of("接待", "迎接");

    /** 会晤重要共识: the word belongs to what came of the talk. */
    private static final Pattern RESULT = Pattern.compile("(?s)的?(?:共识|成果|成效|进展|意义).*");

    /** 举行磋商，取得了积极…: what came of it, in the next clause. */
    private static final Pattern CHINESE_RESULT = Pattern.compile("(?:，达成[^，。]{0,12})?，并?取得了?");

    /** 进行了良好沟通: such talk was, and is not spoken of in general. */
    private static boolean isDone(String words, Terms.Hit<String> hit) {
        return words.startsWith("进行了", Math.max(0, hit.start() - 3));
    }

    private static boolean isChineseChain(String gap) {
        return gap.chars().allMatch(c -> "、和而且又具有富性的".indexOf(c) >= 0);
    }
}
