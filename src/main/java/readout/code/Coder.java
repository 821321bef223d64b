package readout.code;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readout.codebook.Codebook;
import readout.input.Problem;
import readout.model.Account;
import readout.model.DateSpan;
import readout.model.Document;
import readout.model.Evidence;
import readout.model.Issuer;
import readout.model.Official;
import readout.model.Person;
import readout.model.Verdict;

/**
 * Gives each document its verdict. One scan finds the names and the words of the codebook; only sentences that hold a
 * word of contact are read further. Immutable: threads may share a coder, and the same document always gets the same
 * verdict.
 */
public final class Coder {

    /** Contacts told so many years before publication are history. */
    private static final int HISTORY_YEARS = 14;

    /** A contact told in the first sentences without a date is the news itself. */
    private static final int LEAD = 4;

    private static final int WEEK = 7;

    /** No text tells so many contacts; each is compared with so many before it, so that time grows with the text. */
    private static final int NEIGHBOURS = 200;

    /** The mood of a contact is told at most so many sentences behind it. */
    static final int TONE_REACH = 6;

    /** How far a word of hope reaches, in characters. */
    private static final int WISH = 60;

    /** A sentence that goes on about whoever was spoken of: those whom it names are not who acts. */
    private static final Pattern CONTINUED = Pattern.compile("[\\s\"“]*(?:He|She|His|Her) ");

    private static final Pattern FOLLOWING = Pattern.compile(
            "[\\s\"“]*(?:He|She|It|They|Then|Later|The two|The pair|(?:M[rs]s?\\.? |[A-Z][a-z]+ )?[A-Z][a-z]+ (?:also|then))\\b");

    /** "The call was warm": the talk that the title names, though another was told meanwhile. */
    private static final Pattern THE_TALK = Pattern.compile(
            "[\\s\"“]*The (call|meeting|talks?|discussions?|conversations?|exchanges?|session|dialogue) (?:was|were|has been|had been)\\b");

    private static final Pattern SAME_DAY = Pattern.compile(
            "(?i)\\b(?:later (?:in the|that|the same) (?:day|evening|afternoon)|(?:on )?(?:the|that) same (?:day|morning|afternoon|evening))\\b");

    /** "The US side was led by", but not "a delegation to China, led by": that one travels. */
    private static final Pattern LED = Pattern.compile("(?:was|were|is|are|be|been|sides?|teams?) (?:led|headed) by ");

    private final Codebook codebook;
    private final Gazetteer gazetteer;
    private final Terms<Meant> terms = new Terms<>();
    private final ToneScope tones;
    private final Garbles garbles;
    private final Ranks ranks;

    /** Whoever was ever head of state: few, so that not all bearers need be asked for every text. */
    private final List<Bearer> chiefs;

    private final Traditional traditional = new Traditional();

    private Coder(Codebook codebook, Collection<Official> officials) {
        this.codebook = codebook;
        this.gazetteer = new Gazetteer(codebook, officials);
        this.gazetteer.addTo(terms);
        Word.of(codebook).value().forEach(word -> terms.add(word.term(), word));
        this.tones = new ToneScope(codebook);
        this.garbles = new Garbles(gazetteer.bearers());
        this.ranks = new Ranks(codebook);
        this.chiefs = gazetteer.bearers().stream()
                .filter(bearer ->
                        bearer.spells().stream().anyMatch(spell -> spell.level().equals("head_of_state")))
                .toList();
    }

    /** What is wrong with the words of a codebook by which contacts are told. */
    public static List<Problem> problems(Codebook codebook) {
        return Word.of(codebook).problems();
    }

    /** A coder that knows the words of the codebook, as far as they can be read, and the names of officials. */
    public static Coder of(Codebook codebook, Collection<Official> officials) {
        return new Coder(codebook, officials);
    }

    /** The words of the codebook and the names in a text without a title, where they stand. */
    List<Token> tokens(String text, String language, LocalDate published) {
        return gazetteer.tokens(text, "", language, Optional.of(published), terms.find(text), List.of());
    }

    /** What a document tells. No text makes it fail. */
    public Verdict code(Document document) {
        Document read = traditional.simplified(document);
        String text = read.text();
        String language = document.language().startsWith("zh") ? "zh" : "en";
        List<Terms.Hit<Meant>> hits = terms.find(text);
        List<Terms.Hit<Meant>> inTitle = terms.find(read.title());
        List<Token> tokens = gazetteer.tokens(text, read.title(), language, document.published(), hits, inTitle);
        boolean isChinese = language.equals("zh");
        if (!mayTell(tokens)) {
            return new Verdict.Silence(document, "no word of contact", List.of());
        }
        if (!hasBothSides(tokens, isChinese, isChinese ? "" : Speakers.side(document, false))) {
            return new Verdict.Silence(document, "one of the two sides is not named", List.of());
        }
        List<String> warnings = new ArrayList<>();
        DateResolver.Dates dates =
                DateResolver.of(document.published(), language).read(text);
        dates.damage().warning().ifPresent(warnings::add);
        List<Told> told = read(read, language, tokens, inTitle, dates);
        if (told.isEmpty()) {
            return new Verdict.Silence(document, "no contact between the two sides is told", warnings);
        }
        List<Account> accounts = new ArrayList<>();
        for (Told contact : told) {
            accounts.add(account(document, language, contact, accounts.size() + 1));
        }
        return new Verdict.Coded(document, accounts, warnings);
    }

    /** Whether a token may tell a contact; talk that two named people had is one. */
    private static boolean mayTell(List<Token> tokens) {
        for (Token token : tokens) {
            if (token.kind().mayTellContact() || token.kind() == Kind.TALK) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Token token) {
        return token.code().equals("named") || token.code().equals("chiefs");
    }

    /**
     * Whether both sides are named; in English texts of these two "the President" is the American.
     *
     * @param speaking the side whose words the text gives, which says "I" and "we"; empty if none
     */
    private static boolean hasBothSides(List<Token> tokens, boolean isStrict, String speaking) {
        boolean isUs = speaking.equals("us");
        boolean isPrc = speaking.equals("cn");
        for (Token token : tokens) {
            switch (token.kind()) {
                case BOTH -> {
                    isUs |= isNamed(token);
                    isPrc |= isNamed(token);
                }
                case SIDE, PLACE, PERSON -> {
                    isUs |= token.code().equals("us");
                    isPrc |= token.code().equals("cn");
                }
                case TITLE -> {
                    isUs |= token.code().startsWith("us")
                            || (!isStrict && token.code().startsWith("- head_of_state"));
                    isPrc |= token.code().startsWith("cn");
                }
                case NOUN -> {
                    // 川习会: the noun is made of the names of the two.
                    isUs |= isStrict && token.code().contains(">head_of_state");
                    isPrc |= isStrict && token.code().contains(">head_of_state");
                }
                case VERB, BASE -> {
                    isUs |= token.code().endsWith(">us");
                    isPrc |= token.code().endsWith(">cn");
                }
                default -> {}
            }
            if (isUs && isPrc) {
                return true;
            }
        }
        return false;
    }

    private List<Told> read(
            Document document,
            String language,
            List<Token> tokens,
            List<Terms.Hit<Meant>> inTitle,
            DateResolver.Dates dates) {
        String text = document.text();
        boolean isChinese = language.equals("zh");
        List<Token> titleTokens =
                gazetteer.tokens(document.title(), "", language, document.published(), inTitle, List.of());
        boolean isPair = hasBothSides(titleTokens, true, "")
                && titleTokens.stream().noneMatch(token -> token.kind() == Kind.THIRD);
        Scene scene = new Scene(heads(tokens, titleTokens, document), isPair, Speakers.side(document, isChinese));
        if (isChinese
                && titleTokens.stream().anyMatch(token -> token.kind() == Kind.THIRD)
                && titleTokens.stream()
                        .noneMatch(token -> token.code().startsWith("us") || token.kind() == Kind.BOTH)) {
            scene.elsewhere();
        }
        List<Party> inTitles = Parties.of(document.title(), language, titleTokens).stream()
                .filter(Party::isNamed)
                .toList();
        Speakers.name(document, inTitles, scene);
        Holders holders = new Holders(text);
        ChineseLists lists = new ChineseLists(text, dates.mentions());
        holders.see(document.title(), inTitles, titleTokens);
        scene.see(inTitles, 0, false);
        Optional<LocalDate> reference = dates.dateline().or(document::published);
        List<Told> contacts = new ArrayList<>();
        boolean isSchedule = document.title().contains("Schedule");
        boolean isDiary = document.published()
                .filter(day -> document.title().contains(day.toString()))
                .isPresent();
        int paragraph = -1;
        boolean wasQuestion = false;
        Optional<Sentence> previous = Optional.empty();
        Map<String, Optional<Bearer>> resolved = new HashMap<>();
        for (Sentence sentence : Sentence.of(text, tokens)) {
            if (sentence.isQuestion() && !wasQuestion) {
                scene.turn();
            }
            wasQuestion = sentence.isQuestion();
            boolean isLine = sentence.paragraph() != paragraph;
            List<Party> named = known(Parties.of(text, language, sentence.tokens()), document, resolved);
            // 美国新一任总统 is as often the next president as this one.
            List<Party> parties = isChinese ? named : holders.of(scene.inOffice(named), sentence.tokens());
            holders.see(text, named, sentence.tokens());
            if (isLine) {
                Speakers.label(text, sentence, parties, scene);
                Speakers.posting(text, sentence, parties, scene);
            }
            List<Told> told = List.of();
            boolean hasContact = mayTell(sentence.tokens());
            Optional<Told> attended = !contacts.isEmpty() && isAttendance(text, sentence, isChinese)
                    ? attended(contacts)
                    : Optional.empty();
            if (attended.isPresent()) {
                parties.stream().filter(party -> !party.isOther()).forEach(attended.get()::add);
            } else if (hasContact) {
                told = Frames.of(text, isChinese, sentence, parties, in(dates.mentions(), sentence), scene)
                        .read(document.published());
                told.removeIf(contact -> isHistory(contact, document.published()));
            }
            for (Told contact : told) {
                if (isSchedule && contact.when().isEmpty()) {
                    contact.outcome("announced");
                    contact.when(reference.map(DateSpan::day));
                }
                if (isChinese && !contact.isToldOrAhead() && contact.when().isEmpty()) {
                    contact.when(lists.day(sentence));
                }
                if (contact.outcome().equals("resumed") && contact.when().isEmpty()) {
                    // It was decided on in the contact that the text reports.
                    contact.when(scene.news(sentence.number()).flatMap(Told::when));
                }
                boolean isEntry = isDiary
                        && sentence.paragraph() != paragraph
                        && !contact.isNominal()
                        && (isNamedOnBoth(contact) || text.startsWith("met", contact.at()));
                if (isEntry && contact.when().isEmpty() && contact.outcome().equals("held")) {
                    // The title gives the day of which each paragraph tells.
                    contact.when(reference.map(DateSpan::day));
                }
                boolean isFresh = contact.isCurrent()
                        && contact.when().isEmpty()
                        && (isChinese ? isProclaimed(text, sentence) : sentence.number() < LEAD / 2)
                        && !contact.isToldOrAhead();
                if (isFresh) {
                    // "China has cancelled the talks", as the news of the day
                    contact.when(reference.map(DateSpan::day));
                }
                boolean isLead = sentence.number() < LEAD
                        && contacts.isEmpty()
                        && contact.outcome().equals("held");
                if (isLead && contact.when().isEmpty() && !(isChinese && isTripToTold(contact, told))) {
                    contact.when(
                            contact.isNominal() && !contact.isBetween(inTitles)
                                    ? reference.map(day -> DateSpan.month(YearMonth.from(day)))
                                    : reference.map(DateSpan::day));
                }
                if (contact.when().isEmpty() && !isChinese && !contact.isNominal()) {
                    contact.when(sameDay(text, sentence, contact, scene, reference));
                }
                if (contact.when().isEmpty() && !contact.isNominal() && !isChinese) {
                    contact.when(followed(text, sentence, previous, dates)
                            .map(day -> contact.outcome().equals("announced") ? ahead(day, reference) : day));
                }
                if (isNews(contact, reference)) {
                    contact.news();
                }
            }
            previous = Optional.of(sentence);
            boolean isNext = scene.last(sentence.number())
                    .filter(last -> sentence.number() - last.sentence() == 1)
                    .isPresent();
            boolean isTalk =
                    hasContact || sentence.has(Kind.TALK) || (isNext && !isChinese && ToneScope.isOfIt(text, sentence));
            if (isTalk && (!told.isEmpty() || scene.last(sentence.number()).isPresent())) {
                tone(text, sentence, isChinese, told, contacts, scene);
            }
            for (Told contact : told) {
                if (!contact.isEcho()) {
                    Told joined = join(contacts, contact, isChinese);
                    scene.told(joined, sentence.number());
                    if (joined.outcome().equals("held") && joined.isBetween(inTitles)) {
                        scene.titled(joined);
                    }
                }
            }
            boolean isContinued = !isChinese
                    && CONTINUED
                            .matcher(text)
                            .region(sentence.start(), sentence.end())
                            .lookingAt();
            scene.see(parties, sentence.number(), isContinued);
            paragraph = sentence.paragraph();
            if (sentence.tokens().stream().anyMatch(token -> token.kind() == Kind.BOTH && isNamed(token))) {
                scene.seeBoth(sentence.number());
            }
            boolean isTeams = isChinese
                    && sentence.tokens().stream()
                            .anyMatch(token -> token.kind() == Kind.BOTH && text.startsWith("团队", token.end() - 2));
            if (isTeams) {
                scene.seeTeams(sentence.number());
            }
        }
        if (contacts.isEmpty() && !isChinese) {
            contacts.addAll(inTitle(document, titleTokens, scene, reference));
        }
        List<Told> kept = new ArrayList<>();
        for (Told contact : contacts) {
            if (contact.isCurrent() && contact.when().isEmpty()) {
                contact.when(reference.map(day -> DateSpan.month(YearMonth.from(day))));
            }
            boolean isTitle = contact.outcome().equals("held") && contact.isBetween(inTitles);
            if (isTitle
                    && contact.when().isEmpty()
                    && contacts.stream()
                            .filter(other -> other.isBetween(inTitles))
                            .noneMatch(other -> other.when().isPresent())) {
                // The title names its people: it is what the text is about.
                contact.when(reference.map(DateSpan::day));
            }
        }
        contacts.forEach(contact -> contact.when(contact.when().or(() -> thereAndThen(contact, contacts))));
        for (int i = 0; i < contacts.size(); i++) {
            Told contact = contacts.get(i);
            int from = Math.max(0, i - NEIGHBOURS);
            boolean isTrip = contacts.subList(from, Math.min(contacts.size(), i + NEIGHBOURS)).stream()
                    .anyMatch(other -> other != contact
                            && (contact.isTripOf(other) || contact.isPlanOf(other) || contact.isPartOf(other)));
            if (!isTrip) {
                kept.add(contact);
            }
        }
        return kept;
    }

    /**
     * What only the title tells, as "Remarks by A and B before their meeting" does: it was on the day of the text, which is the
     * passage to be read.
     */
    private static List<Told> inTitle(
            Document document, List<Token> tokens, Scene scene, Optional<LocalDate> reference) {
        String title = document.title();
        List<Sentence> sentences = Sentence.of(title, tokens);
        boolean isForeign = tokens.stream().anyMatch(token -> token.kind() == Kind.THIRD);
        if (sentences.size() != 1 || isForeign) {
            return List.of();
        }
        Sentence sentence = sentences.get(0);
        List<Party> parties = scene.inOffice(Parties.of(title, "en", sentence.tokens()));
        List<Told> told = new ArrayList<>();
        for (Told contact :
                Frames.of(title, false, sentence, parties, List.of(), scene).read(document.published())) {
            boolean isTold = contact.isNominal()
                    && contact.outcome().equals("held")
                    && (isNamedOnBoth(contact) || tokens.stream().anyMatch(token -> token.kind() == Kind.BOTH));
            if (isTold && !contact.mode().equals("visit")) {
                int end = Sentence.end(document.text());
                Evidence source = contact.evidence().get(0);
                contact.evidence()
                        .set(
                                0,
                                new Evidence(
                                        source.rule(), 0, end, document.text().substring(0, end)));
                contact.when(reference.map(DateSpan::day));
                told.add(contact);
            }
        }
        return told.subList(0, Math.min(1, told.size()));
    }

    /** "also met in Argentina": in the month in which the text tells of another contact in the same third country. */
    private static Optional<DateSpan> thereAndThen(Told contact, List<Told> contacts) {
        if (!contact.isAbroad() || !contact.outcome().equals("held")) {
            return Optional.empty();
        }
        return contacts.stream()
                .filter(other -> other != contact
                        && other.isAbroad()
                        && other.outcome().equals("held")
                        && other.place().equals(contact.place()))
                .flatMap(other -> other.when().stream())
                .filter(when -> when.precision() != DateSpan.Precision.YEAR)
                .map(when -> DateSpan.month(YearMonth.from(when.first())))
                .findFirst();
    }

    /** "On Saturday Kerry flew in. He met Xi": the day of the sentence before, if this one goes on from it. */
    private static Optional<DateSpan> followed(
            String text, Sentence sentence, Optional<Sentence> previous, DateResolver.Dates dates) {
        boolean isNext = previous.isPresent()
                && previous.get().number() + 1 == sentence.number()
                && previous.get().paragraph() == sentence.paragraph()
                && (FOLLOWING
                                .matcher(text)
                                .region(sentence.start(), sentence.end())
                                .lookingAt()
                        || isSamePerson(sentence, previous.get()));
        if (!isNext || !in(dates.mentions(), sentence).isEmpty()) {
            return Optional.empty();
        }
        List<DateSpan> days = in(dates.mentions(), previous.get()).stream()
                .flatMap(mention -> mention.when().stream())
                .toList();
        return days.size() == 1 && days.get(0).precision() == DateSpan.Precision.DAY
                ? Optional.of(days.get(0))
                : Optional.empty();
    }

    /** "Xi received him later in the day": the day of what was told last. */
    private static Optional<DateSpan> sameDay(
            String text, Sentence sentence, Told contact, Scene scene, Optional<LocalDate> reference) {
        boolean isSame =
                SAME_DAY.matcher(text).region(sentence.start(), sentence.end()).find();
        if (!isSame) {
            return Optional.empty();
        }
        if (contact.outcome().equals("announced")) {
            return reference.map(DateSpan::day);
        }
        return scene.last(sentence.number())
                .filter(last -> last.isNews() && sentence.number() - last.sentence() <= 2)
                .flatMap(Told::when)
                .filter(day -> day.precision() == DateSpan.Precision.DAY);
    }

    /** "On Monday he will be in Rome": of what is to come, the weekday is the next one. */
    private static DateSpan ahead(DateSpan day, Optional<LocalDate> reference) {
        boolean isBehind = reference.isPresent()
                && day.last().isBefore(reference.get())
                && day.first().isAfter(reference.get().minusDays(WEEK));
        return isBehind ? DateSpan.day(day.first().plusDays(WEEK)) : day;
    }

    /** 结束访华行程，昨日与何立峰会谈: a trip without a day of its own, of which the sentence tells a meeting that has one. */
    private static boolean isTripToTold(Told contact, List<Told> told) {
        return contact.mode().equals("visit")
                && told.stream()
                        .anyMatch(other ->
                                !other.mode().equals("visit") && other.when().isPresent());
    }

    /** 外交部宣布，中方决定推迟…: what was made known on the day of the text; who answers questions looks back. */
    private static boolean isProclaimed(String text, Sentence sentence) {
        return text.substring(sentence.start(), sentence.end()).contains("宣布") && !text.contains("答：");
    }

    private static boolean isNamedOnBoth(Told contact) {
        return !contact.side("us").isEmpty() && !contact.side("cn").isEmpty();
    }

    /** Whether two sentences begin with the same person. */
    private static boolean isSamePerson(Sentence one, Sentence other) {
        Optional<Bearer> first = firstPerson(one);
        return first.isPresent() && first.equals(firstPerson(other));
    }

    private static Optional<Bearer> firstPerson(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if (token.bearer().isPresent()) {
                return token.bearer();
            }
            if (token.kind().tellsContact()) {
                break;
            }
        }
        return Optional.empty();
    }

    /** The dates of a sentence; the list is in the order of the text. */
    private static List<DateMention> in(List<DateMention> dates, Sentence sentence) {
        int low = 0;
        int high = dates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates.get(middle).start() < sentence.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < dates.size() && dates.get(end).start() < sentence.end()) {
            end++;
        }
        return dates.subList(low, end);
    }

    /** Whether a contact was held within the week before the text; what is only told of a year is looked back at. */
    private static boolean isNews(Told contact, Optional<LocalDate> reference) {
        return contact.when().isPresent()
                && reference.isPresent()
                && contact.when().get().precision() != DateSpan.Precision.YEAR
                && !contact.when().get().last().isBefore(reference.get().minusDays(WEEK));
    }

    /** The contact that attendance is told of: the last one that is not only looked back at. */
    private static Optional<Told> attended(List<Told> contacts) {
        for (int i = contacts.size() - 1; i >= 0; i--) {
            Told contact = contacts.get(i);
            boolean isMeeting =
                    !contact.mode().equals("visit") && !contact.mode().equals("letter");
            if (contact.outcome().equals("held") && isMeeting && contact.isNews()) {
                return Optional.of(contact);
            }
        }
        return Optional.empty();
    }

    /** Who sat in or led, told behind the contact: 参加会见, 会见时在座, "led by". */
    private static boolean isAttendance(String text, Sentence sentence, boolean isChinese) {
        String words = text.substring(sentence.start(), sentence.end());
        if (!isChinese) {
            return (words.contains("ed by ") && LED.matcher(words).find())
                    || words.contains("chaired by ")
                    || words.contains("Attending ")
                    || words.contains("Participants ");
        }
        return words.contains("时在座")
                || (words.length() < 120
                        && (words.contains("参加会")
                                || words.contains("参加了会")
                                || words.contains("参加上述")
                                || words.contains("参加活动")
                                || words.contains("参加有关活动")
                                || words.contains("参加通话")));
    }

    /** The heads of state of the day whom the text names. */
    private List<Party> heads(List<Token> tokens, List<Token> titleTokens, Document document) {
        Map<String, Party> heads = new TreeMap<>();
        List<Token> all = new ArrayList<>(titleTokens);
        all.addAll(tokens);
        for (Token token : all) {
            if (token.bearer().isEmpty() || heads.containsKey(token.code())) {
                continue;
            }
            Bearer bearer = token.bearer().get();
            boolean isInOffice = bearer.distance(document.published()) == 0;
            boolean isHead =
                    bearer.spell(document.published(), codebook).level().equals("head_of_state");
            if (isHead && isInOffice) {
                heads.putIfAbsent(
                        bearer.side(),
                        new Party(0, 0, bearer.side(), token.bearer(), "", "head_of_state executive", false));
            }
        }
        // "The President" in a text of the White House needs no name.
        boolean isOwn = document.issuer() == Issuer.US && document.published().isPresent();
        boolean isChiefs = document.language().equals("en")
                && all.stream()
                        .anyMatch(token ->
                                token.kind() == Kind.BOTH && token.code().equals("chiefs"));
        if (isChiefs || isOwn) {
            // "Trump-Xi" names them, too.
            chiefs.stream()
                    .filter(bearer -> isChiefs || bearer.side().equals("us"))
                    .filter(bearer -> bearer.distance(document.published()) == 0)
                    .filter(bearer ->
                            bearer.spell(document.published(), codebook).level().equals("head_of_state"))
                    .forEach(bearer -> heads.putIfAbsent(
                            bearer.side(),
                            new Party(0, 0, bearer.side(), Optional.of(bearer), "", "head_of_state executive", false)));
        }
        return List.copyOf(heads.values());
    }

    /** The parties with damaged names resolved. */
    private List<Party> known(List<Party> parties, Document document, Map<String, Optional<Bearer>> resolved) {
        if (!hasUnknown(parties)) {
            return parties;
        }
        List<Party> known = new ArrayList<>();
        for (Party party : parties) {
            String office = document.text()
                    .substring(party.start(), Math.min(document.text().length(), party.end() + 60));
            Optional<Bearer> bearer = party.unknown().isEmpty()
                    ? Optional.empty()
                    : resolved.computeIfAbsent(
                            party.side() + party.unknown(),
                            name -> garbles.find(party.unknown(), party.side(), office, document.published()));
            known.add(
                    bearer.isEmpty()
                            ? party
                            : new Party(
                                    party.start(),
                                    party.end(),
                                    party.side(),
                                    bearer,
                                    party.unknown(),
                                    party.office(),
                                    false));
        }
        return known;
    }

    private static boolean hasUnknown(List<Party> parties) {
        for (Party party : parties) {
            if (!party.unknown().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHistory(Told contact, Optional<LocalDate> published) {
        return published.isPresent()
                && contact.when().isPresent()
                && contact.when().get().last().getYear() < published.get().getYear() - HISTORY_YEARS;
    }

    /** Gives each tone word to the contact whose talk it modifies; what is only wished for is nobody's. */
    private void tone(
            String text, Sentence sentence, boolean isChinese, List<Told> told, List<Told> contacts, Scene scene) {
        for (ToneScope.Tone tone : tones.find(text, sentence, isChinese)) {
            Optional<Told> bearer = isChinese
                    ? new ChineseMood(text, sentence, tone).bearer(told, contacts, scene)
                    : bearer(text, sentence, tone, told, scene);
            bearer.ifPresent(contact -> contact.tones().add(tone.words()));
        }
    }

    private static Optional<Told> bearer(
            String text, Sentence sentence, ToneScope.Tone tone, List<Told> told, Scene scene) {
        Optional<Told> own = told.stream()
                .filter(contact -> contact.at() <= tone.talk() && tone.talk() < contact.to())
                .findFirst();
        if (own.isPresent() && !own.get().isEcho()) {
            return own;
        }
        Optional<Told> before = told.stream()
                .filter(contact -> contact.at() < tone.talk() && !contact.isEcho() && !contact.isNominal())
                .reduce((first, second) -> second);
        if (before.isPresent()) {
            return before;
        }
        Matcher subject = THE_TALK.matcher(text).region(sentence.start(), sentence.end());
        Optional<Told> definite = subject.lookingAt()
                ? scene.titled()
                        .filter(contact ->
                                contact.isRemote() == subject.group(1).equals("call"))
                : Optional.empty();
        return definite.or(() -> scene.news(sentence.number())
                        .filter(contact -> sentence.number() - contact.sentence() <= TONE_REACH))
                .or(scene::titled)
                .filter(contact -> !isWished(text, sentence, tone));
    }

    /** Whether a word before the talk says that it is only hoped for, or still to come. */
    private static boolean isWished(String text, Sentence sentence, ToneScope.Tone tone) {
        return sentence.tokens().stream()
                .filter(token -> token.kind() == Kind.NONE || token.kind() == Kind.PLAN)
                .filter(token -> token.end() <= tone.talk() && tone.talk() - token.end() < WISH)
                // "I would say that the talks were candid" wishes nothing.
                .anyMatch(token -> !text.startsWith("to ", token.start()) && !text.startsWith(" say", token.end()));
    }

    private static Told join(List<Told> contacts, Told contact, boolean isChinese) {
        for (Told known : contacts.subList(Math.max(0, contacts.size() - NEIGHBOURS), contacts.size())) {
            if (known.isSame(contact) && !(isChinese && known.isOfOtherRank(contact))) {
                known.merge(contact);
                return known;
            }
        }
        contacts.add(contact);
        return contact;
    }

    private Account account(Document document, String language, Told contact, int number) {
        boolean isChinese = language.equals("zh");
        Optional<LocalDate> day = contact.when().map(DateSpan::first).or(document::published);
        Ranks.Rank us = ranks.of(contact, "us", day);
        Ranks.Rank prc = ranks.of(contact, "cn", day);
        String level = ranks.level(us, prc, contact);
        String track = Ranks.track(us, prc);
        for (Party party : contact.people()) {
            if (party.bearer().isPresent() && !party.unknown().isEmpty()) {
                contact.doubts()
                        .add(party.unknown() + " is taken for "
                                + party.bearer().get().name());
            } else if (party.bearer().isEmpty()) {
                contact.doubts().add(party.unknown() + " is not in the table of officials");
            }
        }
        String id = document.id() + "#" + number;
        return new Account(
                id,
                id,
                contact.when(),
                contact.isRemote() ? contact.mode() : contact.place(),
                people(contact.side("us"), day),
                people(contact.side("cn"), day),
                level,
                track,
                contact.mode(),
                contact.outcome(),
                issuer(document, isChinese),
                isChinese ? List.of() : List.copyOf(contact.tones()),
                isChinese ? List.copyOf(contact.tones()) : List.of(),
                List.of(),
                "",
                List.of(),
                document.published(),
                "readout",
                String.join("; ", contact.doubts()),
                "",
                contact.evidence().stream()
                        .map(e -> new Evidence(
                                e.rule(), e.start(), e.end(), document.text().substring(e.start(), e.end())))
                        .toList());
    }

    private List<Person> people(Map<String, Party> side, Optional<LocalDate> day) {
        List<Person> people = new ArrayList<>();
        side.forEach((name, party) -> people.add(new Person(
                name,
                party.bearer().map(bearer -> bearer.spell(day, codebook).role()).orElse(""))));
        return people;
    }

    private static Issuer issuer(Document document, boolean isChinese) {
        if (document.issuer() != Issuer.UNKNOWN) {
            return document.issuer();
        }
        return isChinese ? Issuer.PRC : Issuer.UNKNOWN;
    }
}
