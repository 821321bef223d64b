package readout.report;

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
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import readout.codebook.Codebook;
import readout.input.Input;
import readout.input.Wording;
import readout.model.Band;
import readout.model.Contact;
import readout.model.Dataset;
import readout.model.Document;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.Language;
import readout.model.Provenance;
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

    private static final int DECIMALS = 4;
    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d{5,}(E-?\\d+)?|-?\\d+\\.\\d+E-?\\d+");
    private static final String D3 = "META-INF/resources/webjars/d3/7.9.0/";
    private static final int PERCENT = 80;
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
    private final PageContacts told;
    private final Provenance provenance;

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
        this.told = new PageContacts(codebook, dataset, index, contacts, documents);
        this.provenance = provenance;
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
            root.put(language.code(), PageWords.in(language).all());
        }
        root.put("title", PageWords.all(language -> of(said, language).title()));
        root.put("sentences", sentences(said));
        root.put("pictures", pictures.stream().map(Page::picture).toList());
        root.put("dataset", "datasets/" + dataset.name());
        root.put("windows", windows.stream().map(Page::window).toList());
        root.put("months", months());
        List<Map<String, Object>> rows =
                contacts.stream().map(told::row).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(rows);
        root.put("contacts", rows);
        root.put("provenance", provenance());
        root.put(
                "data",
                new PageData(dataset, index)
                        .json(
                                PageWords.all(language -> of(said, language).title()),
                                windows,
                                headline,
                                median,
                                look.inks()));
        String library = "/* " + text(D3 + "LICENSE").strip() + " */\n" + text(D3 + "dist/d3.min.js");
        String script = text("readout/report/page.js");
        root.put("library", library);
        root.put("script", script);
        root.put("scripts", List.of(digest(library), digest(script)));
        String still = PageStyle.still(look);
        root.put("still", still);
        root.put("stillHash", digest(still));
        root.put("style", "");
        root.put("styleHash", "");
        String style = PageStyle.style(look, filled(root));
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

    static String text(String resource) {
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

    private static <T> T of(Map<Language, T> all, Language language) {
        return Optional.ofNullable(all.get(language)).orElseThrow();
    }

    private static List<Map<String, String>> sentences(Map<Language, Said> said) {
        List<Map<String, String>> sentences = new ArrayList<>();
        for (int i = 0; i < of(said, Language.EN).sentences().size(); i++) {
            int at = i;
            sentences.add(
                    PageWords.all(language -> of(said, language).sentences().get(at)));
        }
        return sentences;
    }

    private static Map<String, Object> picture(Picture picture) {
        return Map.of(
                "name", picture.name(),
                "title", PageWords.all(language -> of(picture.drawn(), language).title()),
                "source",
                        PageWords.all(language -> of(picture.drawn(), language).source()),
                "svg", PageWords.all(language -> of(picture.drawn(), language).svg()),
                "caption", PageWords.phrase("numbers", picture.name() + ".csv"),
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

    static Optional<Band> band(IndexMonth month) {
        return month.bands().stream().filter(band -> band.percent() == PERCENT).findFirst();
    }

    private List<Map<String, Object>> provenance() {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(entry(PageWords.phrase("program"), "Readout " + provenance.version()));
        rows.add(entry(PageWords.phrase("data"), provenance.dataset()));
        provenance.asOf().ifPresent(day -> rows.add(entry(PageWords.phrase("as-of"), day.toString())));
        rows.add(entry(PageWords.phrase("codebook"), provenance.codebookDigest()));
        provenance
                .settings()
                .forEach((name, value) -> rows.add(Map.of(
                        "name",
                        PageWords.all(language -> settings(language).name(name)),
                        "value",
                        PageWords.all(language -> settings(language).value(name, value)))));
        provenance.inputDigests().forEach((name, value) -> rows.add(entry(PageWords.all(language -> name), value)));
        return rows;
    }

    private SettingWords settings(Language language) {
        return new SettingWords(codebook, index, language);
    }

    private static Map<String, Object> entry(Map<String, String> name, String value) {
        return Map.of("name", name, "value", PageWords.all(language -> value));
    }

    private static String whole(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.0f", value.getAsDouble()) : "";
    }
}
