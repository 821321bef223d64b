package readout.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.codebook.Codebook;
import readout.input.Input;
import readout.input.Phrases;
import readout.input.Wording;
import readout.model.Account;
import readout.model.Band;
import readout.model.Contact;
import readout.model.Dataset;
import readout.model.DateSpan;
import readout.model.Document;
import readout.model.EngagementRate;
import readout.model.Evidence;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.Language;
import readout.model.Mark;
import readout.model.Provenance;
import readout.model.Source;
import readout.model.WindowPeriod;

/**
 * {@code report.html}: one file without network, in English and Chinese. The finding in words, the charts, every contact
 * with each side's words, the marked passages and the sources, and how it was made.
 *
 * <p>Everything stands in the page itself and can be read without a script; the script makes the index a thing to point at,
 * figures a set of tabs, and contacts a list to search. It is let in by its digest, and so is the style; nothing else can
 * run, whatever a document says.
 */
public final class Page {

    private static final Phrases PHRASES = Phrases.resource("readout/report/phrases.csv");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");
    private static final int DECIMALS = 4;
    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d{5,}(E-?\\d+)?|-?\\d+\\.\\d+E-?\\d+");
    private static final String D3 = "META-INF/resources/webjars/d3/7.9.0/";
    private static final String LIGHT = "color-scheme:light;--ink:#141414;--quiet:#595959;--rule:#d0d0d0;--ground:#fff;"
            + "--raised:#f5f5f3;--accent:#005a9c;--bad:#b82e1f;";
    private static final String DARK =
            "color-scheme:dark;--ink:#f1f1f1;--quiet:#b3b8bd;--rule:#3a3f45;--ground:#15181b;"
                    + "--raised:#22272c;--accent:#6db9f2;--bad:#ff8b73;";
    private static final int PERCENT = 80;
    private static final double FEW_DRAWS = 0.5;
    private static final double PERCENT_OF_DRAWS = 100;

    /**
     * What is said in a language.
     *
     * @param title the finding
     * @param sentences the finding at more length; as many in every language
     */
    public record Said(String title, List<String> sentences) {
        public Said {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A figure in a language.
     *
     * @param title the finding
     * @param source the line under it
     * @param svg the drawing, to stand in the page
     */
    public record Drawn(String title, String source, String svg) {}

    /**
     * A figure of the page.
     *
     * @param name the name of its files
     * @param drawn in every language
     * @param header of the numbers
     * @param rows of the numbers
     */
    public record Picture(String name, Map<Language, Drawn> drawn, List<String> header, List<List<String>> rows) {
        public Picture {
            drawn = Map.copyOf(drawn);
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /**
     * How the page looks.
     *
     * @param light the colours of figures on a light ground, by variable
     * @param dark the same on a dark ground
     * @param inks the variables, by what is drawn in them
     * @param font makes the font that a text needs
     */
    public record Look(
            SortedMap<String, String> light,
            SortedMap<String, String> dark,
            SortedMap<String, String> inks,
            Function<String, byte[]> font) {}

    private final Codebook codebook;
    private final Dataset dataset;
    private final Index index;
    private final List<Contact> contacts;
    private final Explanation explanation;
    private final Provenance provenance;
    private final Map<Language, ContactWords> told = new EnumMap<>(Language.class);

    /**
     * The page of an analysis.
     *
     * @param documents the texts at hand, in which the passages are looked up
     */
    public Page(
            Codebook codebook,
            Dataset dataset,
            Index index,
            List<Contact> contacts,
            List<Document> documents,
            Provenance provenance) {
        this.codebook = codebook;
        this.dataset = dataset;
        this.index = index;
        this.contacts = List.copyOf(contacts);
        this.explanation = new Explanation(codebook, index, contacts, documents);
        this.provenance = provenance;
        for (Language language : Language.values()) {
            told.put(language, new ContactWords(dataset.officials(), language));
        }
    }

    /**
     * Writes the page.
     *
     * @param said the finding in every language
     * @param pictures the charts, in order
     * @param windows the windows, earliest first
     * @param headline the window to speak of
     * @param median the median of net engagement over the base; empty if there is no index
     */
    public byte[] write(
            Map<Language, Said> said,
            List<Picture> pictures,
            List<WindowPeriod> windows,
            Optional<WindowPeriod> headline,
            OptionalDouble median,
            Look look) {
        Map<String, Object> root = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            root.put(language.code(), PHRASES.in(language).all());
        }
        root.put("title", words(language -> of(said, language).title()));
        root.put("sentences", sentences(said));
        root.put("pictures", pictures.stream().map(Page::picture).toList());
        root.put("dataset", "datasets/" + dataset.name());
        root.put("windows", windows.stream().map(Page::window).toList());
        root.put("months", months());
        List<Map<String, Object>> rows =
                contacts.stream().map(this::contact).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(rows);
        root.put("contacts", rows);
        root.put("provenance", provenance());
        root.put("data", data(said, windows, headline, median, look));
        String library = "/* " + text(D3 + "LICENSE").strip() + " */\n" + text(D3 + "dist/d3.min.js");
        String script = text("readout/report/page.js");
        root.put("library", library);
        root.put("script", script);
        root.put("scripts", List.of(digest(library), digest(script)));
        String still = still(look);
        root.put("still", still);
        root.put("stillHash", digest(still));
        root.put("style", "");
        root.put("styleHash", "");
        String style = style(look, filled(root));
        root.put("style", style);
        root.put("styleHash", digest(style));
        return filled(root).getBytes(StandardCharsets.UTF_8);
    }

    private static String filled(Map<String, Object> root) {
        StringWriter text = new StringWriter();
        try {
            configuration().getTemplate("report.ftlh").process(root, text);
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("The program's own template has a fault", e);
        }
        return text.toString().strip() + "\n";
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Page.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    private static String text(String resource) {
        return new String(Input.resource(resource).bytes().copy(), StandardCharsets.UTF_8);
    }

    /** A digest by which a page lets a script or a style in. */
    private static String digest(String content) {
        try {
            return "sha256-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256")
                                    .digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The style: the font with the characters that the page has, the colours of both themes, and the rules. */
    private static String style(Look look, String page) {
        String dark = dark(look);
        return "@font-face{font-family:\"Readout Sans\";src:url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(look.font().apply(page))
                + ")}\n:root{" + LIGHT + variables(look.light())
                + "--original-en:\"" + PHRASES.in(Language.ZH).say("original-en") + "\";--original-zh:\""
                + PHRASES.in(Language.EN).say("original-zh") + "\"}\n" + text("readout/report/page.css")
                + "@media screen and (prefers-color-scheme:dark){:root:not([data-look=light]){" + dark + "}}\n"
                + "@media screen{:root[data-look=dark]{" + dark + "}}\n";
    }

    /**
     * What the style adds where no script runs: the boxes that are checked choose language and theme. With a script these rules
     * would only cost time, half a second of a page with a thousand contacts.
     */
    private static String still(Look look) {
        return text("readout/report/still.css")
                + "@media screen{:root:has(#look-dark:checked){" + dark(look) + "}:root:has(#look-light:checked){"
                + LIGHT + variables(look.light()) + "}}\n";
    }

    private static String dark(Look look) {
        return DARK + variables(look.dark());
    }

    private static String variables(SortedMap<String, String> colours) {
        return colours.entrySet().stream()
                .map(colour -> colour.getKey() + ":" + colour.getValue() + ";")
                .collect(Collectors.joining());
    }

    /** The same thing in every language. */
    private static Map<String, String> words(Function<Language, String> say) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toMap(Language::code, say, (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, String> phrase(String key, Object... values) {
        return words(language -> PHRASES.in(language).say(key, values));
    }

    private static <T> T of(Map<Language, T> all, Language language) {
        return Optional.ofNullable(all.get(language)).orElseThrow();
    }

    private static List<Map<String, String>> sentences(Map<Language, Said> said) {
        List<Map<String, String>> sentences = new ArrayList<>();
        for (int i = 0; i < of(said, Language.EN).sentences().size(); i++) {
            int at = i;
            sentences.add(words(language -> of(said, language).sentences().get(at)));
        }
        return sentences;
    }

    private static Map<String, Object> picture(Picture picture) {
        return Map.of(
                "name", picture.name(),
                "title", words(language -> of(picture.drawn(), language).title()),
                "source", words(language -> of(picture.drawn(), language).source()),
                "svg", words(language -> of(picture.drawn(), language).svg()),
                "caption", phrase("numbers", picture.name() + ".csv"),
                "header", picture.header(),
                "rows",
                        picture.rows().stream()
                                .map(row -> row.stream().map(Page::shortened).toList())
                                .toList());
    }

    /** A number with no more than four decimals; the table beside the page has them all. */
    private static String shortened(String cell) {
        return LONG_NUMBER.matcher(cell).matches()
                ? new BigDecimal(cell)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : cell;
    }

    private static Map<String, Object> window(WindowPeriod window) {
        return Map.of(
                "start", window.months().first().toString(),
                "end", window.months().last().toString(),
                "months", Integer.toString(window.months().length()),
                "mean", whole(OptionalDouble.of(window.meanIndex())),
                "probability",
                        window.probability().isPresent()
                                ? whole(OptionalDouble.of(
                                        PERCENT_OF_DRAWS * window.probability().getAsDouble()))
                                : "",
                "scanP",
                        window.scanP().isPresent()
                                ? Wording.pValue(window.scanP().getAsDouble())
                                : "",
                "open", window.open());
    }

    private List<Map<String, String>> months() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = index.months().size() - 1; i >= 0; i--) {
            IndexMonth month = index.months().get(i);
            Map<String, String> row = new LinkedHashMap<>();
            row.put("month", month.month().toString());
            row.put("coverage", month.coverage().quality().code());
            row.put("index", whole(month.index()));
            row.put(
                    "band",
                    band(month)
                            .map(band ->
                                    whole(OptionalDouble.of(band.low())) + "–" + whole(OptionalDouble.of(band.high())))
                            .orElse(""));
            row.put("held", ReportWords.count(month.held()));
            row.put("putOff", ReportWords.count(month.disrupted()));
            row.put("net", whole(month.net()));
            rows.add(row);
        }
        return rows;
    }

    private static Optional<Band> band(IndexMonth month) {
        return month.bands().stream().filter(band -> band.percent() == PERCENT).findFirst();
    }

    private Map<String, Object> contact(Contact contact) {
        Map<String, Object> row = new LinkedHashMap<>();
        List<YearMonth> months = contact.when()
                .map(when -> List.copyOf(when.monthParts().keySet()))
                .orElse(List.of());
        row.put("id", contact.id());
        row.put("months", months.stream().map(YearMonth::toString).collect(Collectors.joining(" ")));
        row.put("effect", codebook.outcome(contact.outcome()).effect().name().toLowerCase(Locale.ROOT));
        row.put(
                "when",
                contact.when()
                        .map(when -> words(language -> days(when, PHRASES.in(language))))
                        .orElse(phrase("no-date")));
        row.put("line", words(language -> of(told, language).line(contact)));
        row.put("summary", contact.summary());
        row.put("written", ContactWords.isSummaryIn(contact, Language.ZH) ? "zh" : "en");
        row.put("coded", words(language -> coded(contact, language)));
        row.put("who", words(language -> of(told, language).who(contact)));
        if (months.size() == 1) {
            index.at(months.get(0))
                    .ifPresent(month -> explanation.points(contact, month).stream()
                            .filter(points -> points > 0)
                            .forEach(points -> row.put(
                                    "points",
                                    phrase(
                                            "points",
                                            tenth(points),
                                            month.month(),
                                            tenth(month.index().orElseThrow())))));
        }
        row.put("accounts", contact.accounts().stream().map(this::account).toList());
        return row;
    }

    private static String days(DateSpan when, Wording words) {
        return when.start().equals(when.end())
                ? when.start()
                : when.start() + (words.language() == Language.EN ? " to " : "至") + when.end();
    }

    private String coded(Contact contact, Language language) {
        List<String> codes = new ArrayList<>(List.of(
                codebook.level(contact.level()).definition().name(language),
                codebook.mode(contact.mode()).definition().name(language),
                codebook.outcome(contact.outcome()).definition().name(language)));
        if (contact.isContested()) {
            codes.add(PHRASES.in(language).say("contested"));
        }
        return String.join(" · ", codes);
    }

    private Map<String, Object> account(Account account) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("side", account.issuer().code());
        row.put("known", account.recorded().map(Object::toString).orElse(""));
        row.put("words", words(language -> tone(account, language)));
        row.put(
                "passages",
                explanation
                        .documentOf(account)
                        .map(document -> passages(document, account))
                        .orElse(List.of()));
        row.put("sources", account.sources().stream().map(Page::source).toList());
        return row;
    }

    /** The words as they stand, those of the reader's language first, and the class that they fall in. */
    private String tone(Account account, Language language) {
        Wording words = PHRASES.in(language);
        List<String> seen = new ArrayList<>(language == Language.ZH ? account.toneWordsZh() : account.toneWords());
        seen.addAll(language == Language.ZH ? account.toneWords() : account.toneWordsZh());
        return codebook.leadingTone(account.toneWords())
                .map(tone -> words.say(
                        "tone-words", words.list(seen), tone.definition().name(language)))
                .orElse(words.list(seen));
    }

    private static List<Map<String, Object>> passages(Document document, Account account) {
        return Passage.of(document.text(), account.evidence()).stream()
                .map(passage -> Map.<String, Object>of(
                        "language",
                        document.language().equals("zh") ? "zh-Hans" : "en",
                        "parts",
                        parts(document.text(), passage)))
                .toList();
    }

    /** A passage cut where its marked words begin and end. */
    private static List<Map<String, Object>> parts(String text, Passage passage) {
        List<Map<String, Object>> parts = new ArrayList<>();
        int at = passage.start();
        for (Evidence words : passage.evidence()) {
            int start = Math.max(at, words.start());
            int end = Math.max(start, words.end());
            parts.add(Map.of("text", text.substring(at, start), "marked", false));
            parts.add(Map.of("text", text.substring(start, end), "marked", true));
            at = end;
        }
        parts.add(Map.of("text", text.substring(at, Math.max(at, passage.end())), "marked", false));
        return parts.stream().filter(part -> !"".equals(part.get("text"))).toList();
    }

    /** A source is linked only if it is a web address; anything else stays text. */
    private static Map<String, String> source(Source source) {
        boolean link = WEB_ADDRESS.matcher(source.address()).matches();
        return Map.of(
                "text", link ? host(source.address()) : source.address(),
                "link", link ? source.address() : "",
                "date", source.date());
    }

    private static String host(String address) {
        String rest = address.substring(address.indexOf("//") + 2);
        int end = rest.indexOf('/');
        String host = end < 0 ? rest : rest.substring(0, end);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private List<Map<String, Object>> provenance() {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(entry(phrase("program"), "Readout " + provenance.version()));
        rows.add(entry(phrase("data"), provenance.dataset()));
        provenance.asOf().ifPresent(day -> rows.add(entry(phrase("as-of"), day.toString())));
        rows.add(entry(phrase("codebook"), provenance.codebookDigest()));
        provenance.settings().forEach((name, value) -> rows.add(entry(words(language -> name), value)));
        provenance.inputDigests().forEach((name, value) -> rows.add(entry(words(language -> name), value)));
        return rows;
    }

    private static Map<String, Object> entry(Map<String, String> name, String value) {
        return Map.of("name", name, "value", value);
    }

    /** What the script draws and says, as JSON in which nothing can end the element that it stands in. */
    private String data(
            Map<Language, Said> said,
            List<WindowPeriod> windows,
            Optional<WindowPeriod> headline,
            OptionalDouble median,
            Look look) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("title", words(language -> of(said, language).title()));
        data.put("from", index.base().first().toString());
        data.put("months", index.months().stream().map(Page::month).toList());
        data.put("median", median.isPresent() ? median.getAsDouble() : null);
        data.put(
                "windows",
                windows.stream()
                        .map(window -> List.of(
                                window.months().first().toString(),
                                window.months().last().toString(),
                                headline.equals(Optional.of(window))
                                        ? "window"
                                        : window.probability().orElse(1) < FEW_DRAWS ? "faint" : "other"))
                        .toList());
        data.put(
                "events",
                dataset.marks().stream()
                        .filter(mark -> mark.rank() == 1)
                        .sorted(Comparator.comparing(Mark::date))
                        .map(mark -> List.of(
                                mark.date().getYear() + (mark.date().getDayOfYear() - 1) / 366.0,
                                mark.label(Language.EN),
                                mark.label(Language.ZH)))
                        .toList());
        data.put("colours", colours(look));
        data.put(
                "words",
                Arrays.stream(Language.values())
                        .collect(Collectors.toMap(
                                Language::code,
                                language -> PHRASES.in(language).all(),
                                (one, other) -> one,
                                LinkedHashMap::new)));
        try {
            return new ObjectMapper()
                    .writeValueAsString(data)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plain lists and words have a spelling in JSON", e);
        }
    }

    private static Map<String, String> colours(Look look) {
        Map<String, String> colours = new LinkedHashMap<>(look.inks());
        Map.of("off", "put_off", "other", "other_window", "faint", "faint_window", "strong", "text", "soft", "base")
                .forEach((name, ink) -> colours.put(name, look.inks().getOrDefault(ink, "--ink")));
        return new TreeMap<>(colours);
    }

    private static List<@Nullable Object> month(IndexMonth month) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(month.month().toString());
        row.add(rounded(month.index()));
        row.add(rounded(band(month).map(Band::low)));
        row.add(rounded(band(month).map(Band::high)));
        row.add(rounded(month.rate().map(EngagementRate::value)));
        row.add(rounded(OptionalDouble.of(month.held())));
        row.add(rounded(OptionalDouble.of(month.disrupted())));
        row.add(month.coverage().isWhole() ? 0 : month.coverage().days());
        return row;
    }

    private static @Nullable Double rounded(OptionalDouble value) {
        return value.isPresent() ? rounded(Optional.of(value.getAsDouble())) : null;
    }

    private static @Nullable Double rounded(Optional<Double> value) {
        return value.map(number -> StrictMath.round(number * 100) / 100.0).orElse(null);
    }

    private static String tenth(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String whole(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.0f", value.getAsDouble()) : "";
    }
}
