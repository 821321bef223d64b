package readout.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import readout.code.Names.Named;
import readout.code.Vocabulary.Kind;
import readout.code.Vocabulary.Word;
import readout.codebook.Codebook;
import readout.model.Account;
import readout.model.DateSpan;
import readout.model.Document;
import readout.model.Evidence;
import readout.model.Issuer;
import readout.model.Official;
import readout.model.Person;
import readout.model.Verdict;

/** Gives each document its verdict. Immutable; may be used by several threads. */
public final class Coder {

    private static final int PARTNER_REACH = 160;
    private static final java.util.regex.Pattern CALLED_THEM =
            java.util.regex.Pattern.compile("(called|described|characteri[sz]ed) (them|it|the)");
    private static final Set<String> MODAL = Set.of("could", "may", "might", "would");
    private static final Set<String> VAGUE = Set.of(
            "important",
            "strategic",
            "strong",
            "firm",
            "big",
            "open",
            "active",
            "specific",
            "great",
            "pointed",
            "civil",
            "warm",
            "hopeful",
            "minimal",
            "complicated",
            "landmark",
            "dynamic",
            "innovative",
            "robust",
            "broad",
            "cool",
            "专业",
            "创新",
            "全面",
            "成功",
            "热情",
            "战略性");
    private static final int THIRD_REACH = 45;
    private static final int OBJECT_REACH = 45;
    private static final java.util.regex.Pattern SAYS = java.util.regex.Pattern.compile(
            "^(,? [A-Z][a-z]+day)?,? (said|says|told|added|tweeted|wrote|argued|insisted|noted|explained|claimed|asked)\\b");
    private static final java.util.regex.Pattern TALK_BEHIND = java.util.regex.Pattern.compile(
            "^(ly)?(,|、|和|、和|,? and|,? but|,? |and |[a-z-]+ (?=[a-z]*(ly|ive|ed|ful) )|有|性|性的|地|的|交换了?|进行了?|[a-z]+ly )*"
                    + "( ?(and|but) )?([a-z-]+,? ){0,4}(discussions?|talks?|meetings?|conversations?|exchanges?|calls?|dialogue|consultations?|session|summit|visit|trip|交换|沟通|会谈|会晤|交流|讨论|对话|磋商|通话|会见|意见|谈话|访问)");
    private static final java.util.regex.Pattern TALK_BEFORE = java.util.regex.Pattern.compile(
            "(discussions?|talks?|meetings?|conversations?|exchanges?|calls?|dialogue|consultations?|session|summit|visit|trip|it|them|spoke|讨论|会谈|会晤|对话|通话|气氛|沟通|交流|磋商)"
                    + "[^.。;；]{0,45}(was|were|as|been|called|being|are|is|of|deemed|called the|认为|富有|具有|是|，|、|得|很|十分|非常|积极|坦诚|深入|[a-z]+,|and) ?(a |very |both |quite |extremely |more )?$");

    private final Codebook codebook;
    private final Names names;
    private final Vocabulary english = Vocabulary.of("en");
    private final Vocabulary chinese = Vocabulary.of("zh");
    private final Terms<String> tones = new Terms<>();

    private Coder(Codebook codebook, Collection<Official> officials) {
        this.codebook = codebook;
        this.names = new Names(codebook, officials);
        codebook.words().stream()
                .filter(word -> word.term().equals("informal") || !word.code().equals("neutral"))
                .filter(word -> !VAGUE.contains(word.term()))
                .forEach(word -> tones.add(word.term(), word.term()));
    }

    public static Coder of(Codebook codebook, Collection<Official> officials) {
        return new Coder(codebook, officials);
    }

    public Verdict code(Document document) {
        String text = document.text();
        String language = document.language().startsWith("zh") ? "zh" : "en";
        List<String> warnings = new ArrayList<>();
        DateResolver resolver = DateResolver.of(document.published(), language);
        DateDamage damage = DateDamage.of(text, language);
        if (damage.isFound()) {
            resolver = resolver.lowered();
            damage.warning().ifPresent(warnings::add);
        }
        Vocabulary vocabulary = language.equals("zh") ? chinese : english;
        List<Named> people = names.find(text, document.published(), vocabulary.find(text, 0, text.length()));
        List<DateMention> dates = resolver.find(text);
        Optional<LocalDate> told = resolver.dateline(text).or(document::published);
        List<Told> contacts = new ArrayList<>();
        boolean question = false;
        int sentence = 0;
        for (int[] cut : Passage.cut(text)) {
            Passage passage = passage(text, cut, language, people, dates);
            String words = text.substring(cut[0], cut[1]).strip();
            if (words.startsWith("问：")
                    || words.startsWith("Q:")
                    || words.startsWith("Q ")
                    || words.startsWith("QUESTION")) {
                question = true;
            } else if (words.startsWith("答：") || words.startsWith("A:") || words.contains(":") || words.isEmpty()) {
                question = false;
            }
            if (!words.isEmpty()) {
                sentence++;
            }
            if (question || isQuestion(text, cut)) {
                continue;
            }
            if (passage.words().stream().noneMatch(hit -> hit.meanings().get(0).tellsContact())) {
                boolean still =
                        passage.has(Kind.BOTH) || CALLED_THEM.matcher(words).find();
                if (!contacts.isEmpty() && still) {
                    contacts.get(contacts.size() - 1).tones.addAll(tones(text, passage));
                }
                continue;
            }
            contact(document, language, passage, sentence, told, contacts);
        }
        List<Told> joined = join(contacts);
        if (joined.isEmpty()) {
            return new Verdict.Silence(
                    document, people.isEmpty() ? "no official is named" : "no contact is told", warnings);
        }
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < joined.size(); i++) {
            accounts.add(joined.get(i).account(document, i + 1, codebook));
        }
        return new Verdict.Coded(document, accounts, warnings);
    }

    /** A paragraph in which somebody who is not named asks. */
    private static boolean isQuestion(String text, int[] cut) {
        int start = text.lastIndexOf('\n', cut[0] - 1) + 1;
        int end = text.indexOf('\n', Math.max(start, cut[1] - 1));
        String paragraph = text.substring(start, end < 0 ? text.length() : end).strip();
        int colon = paragraph.indexOf(':');
        return colon > 0 && colon < 40 && paragraph.endsWith("?");
    }

    private Passage passage(String text, int[] cut, String language, List<Named> people, List<DateMention> dates) {
        return new Passage(
                cut[0],
                cut[1],
                (language.equals("zh") ? chinese : english).find(text, cut[0], cut[1]),
                people.stream()
                        .filter(p -> p.start() >= cut[0] && p.end() <= cut[1])
                        .toList(),
                dates.stream()
                        .filter(d -> d.start() >= cut[0] && d.end() <= cut[1])
                        .toList());
    }

    private void contact(
            Document document,
            String language,
            Passage passage,
            int sentence,
            Optional<LocalDate> day,
            List<Told> contacts) {
        String text = document.text();
        boolean added = false;
        List<List<Named>> split = new ArrayList<>();
        int from = passage.start();
        List<Terms.Hit<Word>> triggers = passage.words().stream()
                .filter(hit -> hit.meanings().get(0).tellsContact())
                .toList();
        for (int i = 0; i < triggers.size(); i++) {
            Terms.Hit<Word> trigger = triggers.get(i);
            Word word = trigger.meanings().get(0);
            int to = passage.end();
            if (i + 1 < triggers.size() && language.equals("en")) {
                int cut = clauseEnd(text, trigger.end(), triggers.get(i + 1).start());
                to = cut > 0 ? cut : to;
            }
            int left = from;
            if (!isTalk(text, trigger, word)) {
                continue;
            }
            List<Named> us = participants(text, near(passage.side("us", left, to), trigger));
            List<Named> prc = participants(text, near(passage.side("cn", left, to), trigger));
            if (us.isEmpty() || prc.isEmpty()) {
                to = passage.end();
                us = us.isEmpty() ? participants(text, near(passage.side("us", passage.start(), to), trigger)) : us;
                prc = prc.isEmpty() ? participants(text, near(passage.side("cn", passage.start(), to), trigger)) : prc;
            }
            Optional<DateSpan> when = when(passage, trigger, left, to);
            if (us.isEmpty() && prc.isEmpty() && when.isPresent() && isCount(text, trigger)) {
                for (int k = contacts.size() - 1; k >= 0 && us.isEmpty(); k--) {
                    Told known = contacts.get(k);
                    if (!known.us.isEmpty() && !known.prc.isEmpty()) {
                        us = List.copyOf(known.us.values());
                        prc = List.copyOf(known.prc.values());
                    }
                }
            }
            if (us.isEmpty() && prc.isEmpty()) {
                Optional<Terms.Hit<Word>> both = passage.of(Kind.BOTH).stream()
                        .filter(hit -> Math.abs(hit.start() - trigger.start()) < 60)
                        .min(Comparator.comparingInt(hit -> Math.abs(hit.start() - trigger.start())));
                boolean summit = word.term().equals("summit")
                        && passage.of(Kind.VENUE).stream()
                                .anyMatch(hit -> trigger.start() - hit.end() >= 0 && trigger.start() - hit.end() < 3);
                if (when.isPresent()
                        && (summit
                                || both.map(hit -> hit.meanings().get(0).code().equals("heads"))
                                        .orElse(false))) {
                    List<Named> heads = names.heads(trigger.start(), when.map(DateSpan::last));
                    us = heads.stream().filter(p -> p.side().equals("us")).toList();
                    prc = heads.stream().filter(p -> p.side().equals("cn")).toList();
                } else if (when.isPresent()
                        && !word.code().equals("dialogue_mechanism")
                        && both.map(hit -> hit.meanings().get(0).code().equals("pronoun"))
                                .orElse(false)) {
                    for (int k = contacts.size() - 1; k >= 0 && us.isEmpty(); k--) {
                        Told known = contacts.get(k);
                        if (!known.us.isEmpty() && !known.prc.isEmpty()) {
                            us = List.copyOf(known.us.values());
                            prc = List.copyOf(known.prc.values());
                        }
                    }
                }
            }
            if (word.code().equals("dialogue_mechanism")) {
                us = us.stream().filter(p -> !p.level().equals("head_of_state")).toList();
                prc = prc.stream()
                        .filter(p -> !p.level().equals("head_of_state"))
                        .toList();
            }
            if (word.term().startsWith("会见") || word.term().equals("接见")) {
                boolean object = java.util.stream.Stream.concat(us.stream(), prc.stream())
                        .anyMatch(p -> p.start() >= trigger.end() && p.start() - trigger.end() <= OBJECT_REACH);
                if (!object) {
                    continue;
                }
            }
            boolean bothNamed = !us.isEmpty() && !prc.isEmpty();
            String outcome = outcome(passage, trigger, left, to, language);
            if (outcome.isEmpty()
                    || (!bothNamed && word.code().equals("letter"))
                    || (!bothNamed && !isPartner(text, passage, trigger, word, outcome, us, prc))) {
                continue;
            }
            if (isThird(text, passage, trigger, us, prc)) {
                continue;
            }
            boolean lead = sentence <= 2;
            if (isCount(text, trigger) && when.isEmpty()) {
                continue;
            }
            if (when.isEmpty() && lead && bothNamed && word.kind() == Kind.VERB && outcome.equals("held")) {
                when = day.map(DateSpan::day);
            }
            if (outcome.equals("held")
                    && when.isPresent()
                    && day.isPresent()
                    && when.get().first().isAfter(day.get().plusDays(1))) {
                outcome = "announced";
            }
            if (outcome.equals("announced")
                    && when.isPresent()
                    && day.isPresent()
                    && when.get().last().isBefore(day.get().minusDays(3))) {
                outcome = "held";
            }
            String mode = word.code();
            if (passage.words().stream().anyMatch(hit -> hit.meanings().get(0).kind() == Kind.MARGIN)
                    && mode.equals("meeting")) {
                mode = "margin_of_multilateral";
            }
            if (passage.words().stream()
                    .anyMatch(hit -> hit.meanings().get(0).tellsContact()
                            && hit.meanings().get(0).code().equals("video"))) {
                mode = "video";
            }
            Optional<Named> unnamed = us.isEmpty()
                    ? passage.of(Kind.OFFICE).stream()
                            .filter(hit -> hit.start() > trigger.end() && hit.start() - trigger.end() < 40)
                            .findFirst()
                            .flatMap(hit -> names.office(
                                    hit.start(), hit.meanings().get(0).code()))
                    : Optional.empty();
            int here = contacts.size();
            split.clear();
            if (prc.isEmpty()
                    && us.size() > 1
                    && counterpart(text, passage)
                    && text.substring(trigger.start(), trigger.end()).endsWith("s")) {
                us.forEach(person -> split.add(List.of(person)));
            } else {
                split.add(us);
            }
            for (List<Named> party : split)
                for (Optional<DateSpan> date : dates(text, passage, trigger, to, when)) {
                    Told told = new Told(party, prc, mode, outcome, date, passage.start(), passage.end());
                    told.unnamed = unnamed;
                    // "The two sides had candid talks, building on what the presidents agreed": the talks told before.
                    boolean before = here > 0
                            && passage.of(Kind.BOTH).stream()
                                    .anyMatch(hit -> hit.start() - passage.start() < 4
                                            && hit.meanings().get(0).code().equals("pair"));
                    (before ? contacts.get(here - 1) : told).tones.addAll(tones(text, passage));
                    boolean again = contacts.subList(0, here).stream()
                            .anyMatch(known -> known.from == passage.start() && known.isAlso(told));
                    if (!again) {
                        contacts.add(told);
                    }
                }
            added = true;
            if (to < passage.end()) {
                from = to;
            }
        }
        if (!added && !contacts.isEmpty()) {
            contacts.get(contacts.size() - 1).tones.addAll(tones(text, passage));
        }
    }

    /** A word that also has other uses needs its preposition. */
    private static boolean isTalk(String text, Terms.Hit<Word> trigger, Word word) {
        String after = text.substring(trigger.end(), Math.min(text.length(), trigger.end() + 30));
        if (after.matches("(?s) (with \\w+ )?(two|three|four|five|six|seven|several|many|multiple|\\d+) times.*")) {
            return false;
        }
        if (!word.term().equals("spoke") && !word.term().equals("call")) {
            return true;
        }
        String behind = text.substring(trigger.end(), Math.min(text.length(), trigger.end() + 40));
        return behind.contains(" with ") || behind.contains(" by phone") || behind.contains("between");
    }

    /** "Their fifth meeting": a count, not a meeting. */
    private static boolean isCount(String text, Terms.Hit<Word> trigger) {
        String before = text.substring(Math.max(0, trigger.start() - 12), trigger.start());
        return before.matches(
                        "(?s).*\\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|last) (face-to-face )?$")
                || before.matches("(?s).*第.{1,3}[次轮]$");
    }

    private static int clauseEnd(String text, int from, int to) {
        for (String mark :
                List.of("; ", ", and ", ", while ", ", which ", ", who ", " after ", " before ", ", but ", ", ")) {
            int at = text.indexOf(mark, from);
            if (at >= 0 && at < to) {
                return at;
            }
        }
        return -1;
    }

    /** Those who may have taken part: who only says something about it stands aside where others of that side are named. */
    private static List<Named> participants(String text, List<Named> people) {
        List<Named> silent = people.stream()
                .filter(person -> {
                    String behind = text.substring(person.end(), Math.min(text.length(), person.end() + 40));
                    return !behind.startsWith(":") && !SAYS.matcher(behind).find();
                })
                .toList();
        return silent.isEmpty()
                ? people.stream()
                        .filter(person -> !text.startsWith(":", person.end()))
                        .toList()
                : silent;
    }

    private static List<Named> near(List<Named> people, Terms.Hit<Word> trigger) {
        return people.stream()
                .filter(p -> Math.abs(p.start() - trigger.start()) <= 2 * PARTNER_REACH)
                .toList();
    }

    /** Whether the other side is there without a name: a country, its officials, counterparts, or the place travelled to. */
    private static boolean isPartner(
            String text,
            Passage passage,
            Terms.Hit<Word> trigger,
            Word word,
            String outcome,
            List<Named> us,
            List<Named> prc) {
        boolean usSide = !us.isEmpty() || side(passage, "us", trigger);
        boolean cnSide = !prc.isEmpty() || side(passage, "cn", trigger);
        boolean both = passage.words().stream()
                .anyMatch(hit -> hit.meanings().get(0).kind() == Kind.BOTH
                        && Math.abs(hit.start() - trigger.start()) < 60
                        && hit.meanings().get(0).term().length() > 3);
        if (us.isEmpty() && prc.isEmpty()) {
            boolean sides = passage.of(Kind.SIDE).stream()
                            .map(hit -> hit.meanings().get(0).code())
                            .distinct()
                            .count()
                    == 2;
            boolean brokenOff = !outcome.equals("held") && !outcome.equals("announced");
            return (brokenOff || (word.code().equals("dialogue_mechanism") && passage.has(Kind.HELD)))
                    && (sides || pairNamed(text, passage));
        }
        if (!word.code().equals("visit") && outcome.equals("held") && !counterpart(text, passage)) {
            String missing = us.isEmpty() ? "us" : "cn";
            return passage.of(Kind.SIDE).stream()
                    .anyMatch(hit -> hit.meanings().get(0).code().equals(missing)
                            && Math.abs(hit.start() - trigger.start()) < 50
                            && (hit.start() >= trigger.end()
                                    || Character.UnicodeScript.of(text.charAt(trigger.start()))
                                            == Character.UnicodeScript.HAN));
        }
        return (usSide && cnSide) || (both && (us.isEmpty() != prc.isEmpty()) && counterpart(text, passage));
    }

    private static boolean counterpart(String text, Passage passage) {
        return text.substring(passage.start(), passage.end()).contains("counterpart");
    }

    private static boolean pairNamed(String text, Passage passage) {
        String words = text.substring(passage.start(), passage.end());
        return words.contains("U.S.-China")
                || words.contains("US-China")
                || words.contains("中美")
                || words.contains("U.S.-PRC");
    }

    private static boolean side(Passage passage, String party, Terms.Hit<Word> trigger) {
        return passage.words().stream()
                .anyMatch(hit -> hit.meanings().get(0).kind() == Kind.SIDE
                        && hit.meanings().get(0).code().equals(party)
                        && Math.abs(hit.start() - trigger.start()) < 70);
    }

    private static boolean isThird(
            String text, Passage passage, Terms.Hit<Word> trigger, List<Named> us, List<Named> prc) {
        for (Terms.Hit<Word> hit : passage.words()) {
            if (hit.meanings().get(0).kind() != Kind.THIRD) {
                continue;
            }
            int gap = hit.start() - trigger.end();
            boolean partnerFirst = us.stream().anyMatch(p -> p.start() >= trigger.end() && p.start() < hit.start())
                    || prc.stream().anyMatch(p -> p.start() >= trigger.end() && p.start() < hit.start());
            if (gap >= 0
                    && gap < THIRD_REACH
                    && !partnerFirst
                    && !text.substring(trigger.end(), hit.start()).contains(" in ")) {
                return true;
            }
        }
        return false;
    }

    /** What came of it; empty if it is no contact at all. */
    private static String outcome(Passage passage, Terms.Hit<Word> trigger, int from, int to, String language) {
        String outcome = "held";
        int nearest = Integer.MAX_VALUE;
        int reach = language.equals("zh") ? 25 : 110;
        for (Terms.Hit<Word> hit : passage.words()) {
            Word word = hit.meanings().get(0);
            boolean before = hit.end() <= trigger.start() && trigger.start() - hit.end() <= reach;
            boolean after = hit.start() >= trigger.end() && hit.start() - trigger.end() <= reach;
            if (hit.start() < from || hit.end() > to) {
                continue;
            }
            if (word.kind() == Kind.HOPE
                    && before
                    && trigger.start() - hit.end() <= (language.equals("zh") ? 30 : 60)) {
                return "";
            }
            if (word.kind() == Kind.HOPE && after && MODAL.contains(word.term()) && hit.start() - trigger.end() < 40) {
                return "";
            }
            if (word.kind() == Kind.OUTCOME) {
                boolean strong = !word.code().equals("announced");
                int gap = before ? trigger.start() - hit.end() : hit.start() - trigger.end();
                boolean near = before && gap < 50;
                if (near || (strong && (before || after))) {
                    if (gap < nearest || (strong && outcome.equals("announced"))) {
                        nearest = gap;
                        outcome = word.code();
                    }
                }
            }
        }
        return outcome;
    }

    /** "In Malta in September and in Washington in October": a date for each time. */
    private static List<Optional<DateSpan>> dates(
            String text, Passage passage, Terms.Hit<Word> trigger, int to, Optional<DateSpan> when) {
        List<DateMention> behind = passage.dates().stream()
                .filter(date -> date.when().isPresent() && date.start() >= trigger.end() && date.end() <= to)
                .toList();
        List<Optional<DateSpan>> all = new ArrayList<>();
        all.add(when);
        for (int i = 1; i < behind.size(); i++) {
            String between =
                    text.substring(behind.get(i - 1).end(), behind.get(i).start());
            boolean listed = between.length() < 40
                    && (between.startsWith(" and in ")
                            || between.startsWith(", in ")
                            || between.startsWith(" and again"));
            if (listed) {
                all.add(behind.get(i).when());
            }
        }
        return all;
    }

    private static Optional<DateSpan> when(Passage passage, Terms.Hit<Word> trigger, int from, int to) {
        return passage.dates().stream()
                .filter(date -> date.when().isPresent())
                .min(Comparator.comparingInt((DateMention date) -> (date.start() >= from && date.end() <= to ? 0 : 1000)
                                + Math.min(
                                        Math.abs(date.start() - trigger.end()), Math.abs(trigger.start() - date.end())))
                        .thenComparingInt(DateMention::start))
                .flatMap(DateMention::when);
    }

    private Set<String> tones(String text, Passage passage) {
        Set<String> words = new LinkedHashSet<>();
        if (passage.has(Kind.HOPE)) {
            return words;
        }
        for (Terms.Hit<String> hit : tones.find(text, passage.start(), passage.end(), any -> true)) {
            String behind = text.substring(hit.end(), Math.min(passage.end(), hit.end() + 70));
            String before = text.substring(Math.max(passage.start(), hit.start() - 70), hit.start());
            if (TALK_BEHIND.matcher(behind).find()
                    || TALK_BEFORE.matcher(before).find()) {
                words.add(text.substring(hit.start(), hit.end()));
            }
        }
        return words;
    }

    /** One contact told several times is one. */
    private static List<Told> join(List<Told> contacts) {
        List<Told> joined = new ArrayList<>();
        for (Told told : contacts) {
            Optional<Told> same =
                    joined.stream().filter(known -> known.isSame(told)).findFirst();
            if (same.isPresent()) {
                same.get().merge(told);
            } else {
                joined.add(told);
            }
        }
        return joined;
    }

    /** A contact as the text tells it, while it is being read. */
    private static final class Told {
        private final Map<String, Named> us = new HashMap<>();
        private final Map<String, Named> prc = new HashMap<>();
        private final List<String> usOrder = new ArrayList<>();
        private final List<String> prcOrder = new ArrayList<>();
        private final Set<String> tones = new LinkedHashSet<>();
        private Optional<Named> unnamed = Optional.empty();
        private String mode;
        private final String outcome;
        private Optional<DateSpan> when;
        private final int from;
        private final int to;

        Told(List<Named> us, List<Named> prc, String mode, String outcome, Optional<DateSpan> when, int from, int to) {
            add(us, prc);
            this.mode = mode;
            this.outcome = outcome;
            this.when = when;
            this.from = from;
            this.to = to;
        }

        private void add(List<Named> moreUs, List<Named> morePrc) {
            for (Named person : moreUs) {
                if (us.putIfAbsent(person.name(), person) == null) {
                    usOrder.add(person.name());
                }
            }
            for (Named person : morePrc) {
                if (prc.putIfAbsent(person.name(), person) == null) {
                    prcOrder.add(person.name());
                }
            }
        }

        private String group() {
            return switch (mode) {
                case "visit", "meeting", "margin_of_multilateral", "dialogue_mechanism" -> "in person";
                default -> mode;
            };
        }

        /** The same people in the same sentence, told once more without a day of its own. */
        boolean isAlso(Told other) {
            return other.when.equals(when)
                    && us.keySet().equals(other.us.keySet())
                    && prc.keySet().equals(other.prc.keySet())
                    && group().equals(other.group());
        }

        boolean isSame(Told other) {
            if (!outcome.equals(other.outcome) || !group().equals(other.group())) {
                return false;
            }
            boolean usMeet =
                    us.isEmpty() || other.us.isEmpty() || us.keySet().stream().anyMatch(other.us::containsKey);
            boolean prcMeet = prc.isEmpty()
                    || other.prc.isEmpty()
                    || prc.keySet().stream().anyMatch(other.prc::containsKey);
            boolean dates = when.isEmpty() || other.when.isEmpty() || when.get().isWithin(1, other.when.get());
            return usMeet && prcMeet && dates;
        }

        void merge(Told other) {
            other.usOrder.forEach(name -> {
                if (us.putIfAbsent(name, other.us.get(name)) == null) {
                    usOrder.add(name);
                }
            });
            other.prcOrder.forEach(name -> {
                if (prc.putIfAbsent(name, other.prc.get(name)) == null) {
                    prcOrder.add(name);
                }
            });
            tones.addAll(other.tones);
            if (when.isEmpty()) {
                when = other.when;
            }
        }

        private String level(Codebook codebook) {
            Optional<Named> a = chief(us, codebook).or(() -> unnamed);
            Optional<Named> b = chief(prc, codebook);
            if (a.isEmpty() && b.isEmpty()) {
                return "working";
            }
            if (a.isEmpty() || b.isEmpty()) {
                return a.or(() -> b).orElseThrow().level();
            }
            return codebook.level(a.get().level()).rank()
                            <= codebook.level(b.get().level()).rank()
                    ? a.get().level()
                    : b.get().level();
        }

        private String track(Codebook codebook) {
            Optional<Named> a = chief(us, codebook).or(() -> unnamed);
            Optional<Named> b = chief(prc, codebook);
            List<Named> chiefs = new ArrayList<>();
            a.ifPresent(chiefs::add);
            b.ifPresent(chiefs::add);
            if (chiefs.stream().anyMatch(p -> p.track().equals("nongovernmental"))) {
                return "nongovernmental";
            }
            if (chiefs.stream().anyMatch(p -> p.track().equals("legislature"))) {
                return "legislature";
            }
            return !chiefs.isEmpty() && chiefs.stream().allMatch(p -> p.track().equals("military"))
                    ? "military"
                    : "executive";
        }

        private static Optional<Named> chief(Map<String, Named> people, Codebook codebook) {
            return people.values().stream()
                    .max(Comparator.comparingInt(
                                    (Named p) -> codebook.level(p.level()).rank())
                            .thenComparing(Named::name, Comparator.reverseOrder()));
        }

        Account account(Document document, int number, Codebook codebook) {
            return new Account(
                    document.id() + "#" + number,
                    document.id() + "#" + number,
                    when,
                    mode.equals("phone") || mode.equals("video") ? mode : "",
                    people(usOrder, us),
                    people(prcOrder, prc),
                    level(codebook),
                    track(codebook),
                    mode,
                    outcome,
                    issuer(document),
                    document.language().startsWith("zh") ? List.of() : List.copyOf(tones),
                    document.language().startsWith("zh") ? List.copyOf(tones) : List.of(),
                    List.of(),
                    "",
                    List.of(),
                    document.published(),
                    "readout",
                    "",
                    "",
                    List.of(new Evidence(mode, from, to, document.text().substring(from, to))));
        }

        private static List<Person> people(List<String> order, Map<String, Named> people) {
            return order.stream()
                    .map(people::get)
                    .map(p -> new Person(p.name(), p.role()))
                    .toList();
        }

        private static Issuer issuer(Document document) {
            return document.issuer() != Issuer.UNKNOWN
                    ? document.issuer()
                    : document.language().startsWith("zh") ? Issuer.PRC : Issuer.UNKNOWN;
        }
    }
}
