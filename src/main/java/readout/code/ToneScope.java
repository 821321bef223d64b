package readout.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import readout.codebook.Codebook;

/**
 * The tone words of a sentence that modify a noun or verb of talk: "frank and constructive talks", "the call was candid",
 * "spoke candidly", 进行了坦诚、深入的沟通. The tone words of the codebook are terms of their own, as many are common words.
 */
final class ToneScope {

    private static final int CHAIN = 70;
    private static final int CHINESE_CHAIN = 28;

    private final Terms<String> terms = new Terms<>();

    ToneScope(Codebook codebook) {
        for (readout.codebook.Word word : codebook.words()) {
            terms.add(word.term(), word.term());
            if (word.language().equals("en") && !word.term().contains(" ")) {
                terms.add(word.term() + "ly", word.term());
            }
        }
    }

    /** The tone words of a stretch of a sentence, as they stand. */
    List<String> find(String text, Sentence sentence, boolean isChinese) {
        String words = text.substring(sentence.start(), sentence.end());
        List<Terms.Hit<String>> hits = terms.find(words);
        boolean[] isTone = new boolean[hits.size()];
        int chained = -1;
        for (int i = hits.size() - 1; i >= 0; i--) {
            Terms.Hit<String> hit = hits.get(i);
            isTone[i] = isChinese
                    ? isChineseTone(words, sentence, hit, chained)
                    : isEnglishTone(words, sentence, hit, chained);
            chained = isTone[i] ? hit.start() : chained;
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            // "The talks were candid, substantive and constructive": what follows a tone word in a list is one, too.
            if (!isTone[i] && i > 0 && isTone[i - 1]) {
                String gap = words.substring(hits.get(i - 1).end(), hits.get(i).start());
                isTone[i] = isChinese ? isChineseList(gap) : isList(gap);
            }
            if (isTone[i]) {
                found.add(words.substring(hits.get(i).start(), hits.get(i).end()));
            }
        }
        return found;
    }

    private static boolean isList(String gap) {
        return gap.matches("(?s),? (?:and |but |yet |very )?|, ");
    }

    private static boolean isChineseList(String gap) {
        return gap.matches("[、，]?(?:和|而|又|且)?(?:具有|富有|有|很有)?");
    }

    private boolean isEnglishTone(String words, Sentence sentence, Terms.Hit<String> hit, int chained) {
        if (chained >= 0 && isChain(words.substring(hit.end(), chained))) {
            return true;
        }
        for (Token token : sentence.tokens()) {
            int start = token.start() - sentence.start();
            int end = token.end() - sentence.start();
            boolean isTalk = token.kind() == Kind.TALK || token.kind().tellsContact();
            if (!isTalk) {
                continue;
            }
            if (start >= hit.end() && start - hit.end() < CHAIN && isChain(words.substring(hit.end(), start))) {
                return true;
            }
            if (end <= hit.start() && hit.start() - end < CHAIN) {
                String gap = words.substring(end, hit.start()).toLowerCase(Locale.ROOT);
                if (gap.matches(
                                "(?s)(?:\\s+[\\w-]+){0,6}?\\s+(?:was|were|is|are|as|been|be|being)(?:\\s+(?:very|quite|extremely|both|a|an|highly|really|so|truly|\"|“))*\\s*[\"“]?\\s*")
                        && !gap.contains(" not ")) {
                    return true;
                }
                boolean isAdverb = words.substring(hit.start(), hit.end()).endsWith("ly") && token.kind() == Kind.VERB;
                if (isAdverb && gap.length() < 20) {
                    return true;
                }
            }
        }
        String gap = words.substring(Math.max(0, hit.start() - 24), hit.start());
        if (gap.matches("(?s).*\\b(?:called|described|characteri[sz]ed|deemed) (?:them|it|both) (?:as )?(?:very )?$")) {
            return true;
        }
        return words.substring(hit.start(), hit.end()).endsWith("ly")
                && gap.matches("(?s).*\\b(?:spoke|talked|discussed|exchanged|communicated|spoken)\\s+(?:very\\s+)?$");
    }

    /** Nothing but further adjectives and links between. */
    private static boolean isChain(String gap) {
        return gap.length() < CHAIN
                && gap.matches(
                        "(?s)[\\s,\"”“'’–-]*(?:(?:and|but|yet|very|also|even|or|more|most|quite|extremely|bilateral|high-level|trade|face-to-face|phone|telephone|working|economic|virtual|diplomatic|official|state|preliminary|strategic|military|in-person|two-hour|direct)[\\s,\"”“-]+)*");
    }

    private boolean isChineseTone(String words, Sentence sentence, Terms.Hit<String> hit, int chained) {
        if (chained >= 0 && chained - hit.end() <= 3 && isChineseChain(words.substring(hit.end(), chained))) {
            return true;
        }
        for (Token token : sentence.tokens()) {
            int start = token.start() - sentence.start();
            int end = token.end() - sentence.start();
            boolean isTalk = token.kind() == Kind.TALK
                    || (token.kind().tellsContact() && !token.code().startsWith("visit"));
            if (!isTalk) {
                continue;
            }
            if (start >= hit.end() && start - hit.end() < CHINESE_CHAIN) {
                String gap = words.substring(hit.end(), start);
                boolean isBound = gap.length() <= 3
                        || (gap.startsWith("的") && gap.length() < 14)
                        || (gap.startsWith("地") && gap.length() < 10);
                if (isBound && gap.chars().noneMatch(c -> "，。；：".indexOf(c) >= 0)) {
                    return true;
                }
            }
            if (end <= hit.start() && hit.start() - end <= 8) {
                String gap = words.substring(end, hit.start());
                if (gap.matches("(?:是|十分|非常|很|也|都|都很|是十分|是非常|是一次|取得|气氛|都是)*")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isChineseChain(String gap) {
        return gap.chars().allMatch(c -> "、和而且又具有富性的".indexOf(c) >= 0);
    }
}
