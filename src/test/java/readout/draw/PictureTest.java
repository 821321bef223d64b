package readout.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import readout.MadeUp;
import readout.model.Language;
import readout.run.Publication;

/** Whether pictures are pictures. What is on them is told by the text of the figure. */
class PictureTest {

    private static final Scene SCENE = new Publication(MadeUp.analysis(MadeUp.EXAMPLE)).scene(Language.EN);

    private static Figure figure(String name) {
        return Recipe.all().stream()
                .filter(recipe -> recipe.figure().equals(name))
                .findFirst()
                .orElseThrow()
                .of(SCENE);
    }

    /** A small figure with nothing but words. */
    private static Figure words(String title) {
        return new Figure(
                "words",
                title,
                "subtitle",
                List.of(),
                "source",
                title,
                400,
                200,
                2023,
                2024,
                List.of(new Panel("panel", 20, 100, 0, 1, List.of(new Panel.Tick(0, "0")), List.of())),
                new Figure.Numbers(List.of("month"), List.of()));
    }

    @ParameterizedTest
    @MethodSource("readout.draw.Recipe#names")
    void aPngHasItsSizeAndResolutionAndIsNotBlank(String name) throws Exception {
        Figure figure = figure(name);
        byte[] png = Picture.png(figure, Theme.LIGHT, 96);

        // 860 points are 860/72 inches; at 96 dots per inch that is 1147 dots. 96 an inch are 3780 a metre.
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1147);
        assertThat(image.getHeight()).isEqualTo((int) Math.round(figure.height() * 96 / 72.0));
        ByteBuffer resolution = ByteBuffer.wrap(png, find(png, "pHYs") + 4, 9);
        assertThat(resolution.getInt()).isEqualTo(3780);
        assertThat(resolution.getInt()).isEqualTo(3780);
        assertThat(resolution.get()).as("per metre").isEqualTo((byte) 1);
        assertThat(IntStream.range(0, image.getWidth())
                        .flatMap(x -> IntStream.range(0, image.getHeight()).map(y -> image.getRGB(x, y)))
                        .distinct()
                        .limit(21)
                        .count())
                .as("colours and their edges")
                .isGreaterThan(9);
    }

    /** A ring at the first and the last day of an axis is not cut at the edge of the plot. */
    @Test
    void aDotAtTheEndOfAnAxisIsWhole() throws Exception {
        Panel panel = new Panel(
                "",
                20,
                60,
                0,
                1,
                List.of(new Panel.Tick(0, ""), new Panel.Tick(1, "")),
                List.of(new Layer.Dots(
                        List.of(new Layer.Point(2020, 0), new Layer.Point(2021, 1)), Ink.INDEX, Shape.RING)));
        Figure figure = new Figure(
                "dots",
                "",
                "",
                List.of(),
                "",
                "",
                400,
                300,
                2020,
                2021,
                List.of(panel),
                new Figure.Numbers(List.of(), List.of()));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Picture.png(figure, Theme.LIGHT, 288)));

        int[] columns = IntStream.range(0, image.getWidth())
                .filter(x -> IntStream.range(0, image.getHeight()).anyMatch(y -> isBlue(image.getRGB(x, y))))
                .toArray();
        int[] first =
                IntStream.of(columns).filter(x -> x < image.getWidth() / 2).toArray();
        int[] last = IntStream.of(columns).filter(x -> x > image.getWidth() / 2).toArray();
        assertThat(first).as("columns with ink").hasSizeGreaterThan(9).hasSameSizeAs(last);
        assertThat(first[first.length - 1] - first[0]).isEqualTo(last[last.length - 1] - last[0]);
    }

    private static boolean isBlue(int colour) {
        return (colour & 0xFF) - (colour >> 16 & 0xFF) > 60;
    }

    private static int find(byte[] bytes, String name) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
    }

    @ParameterizedTest
    @MethodSource("readout.draw.Recipe#names")
    void anSvgIsWellFormedAndSaysWhatItShows(String name) throws Exception {
        Figure figure = figure(name);
        Document document = parsed(Picture.svg(figure, Theme.LIGHT));

        Element root = document.getDocumentElement();
        assertThat(root.getLocalName()).isEqualTo("svg");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 " + figure.width() + " " + figure.height());
        assertThat(root.getAttribute("role")).isEqualTo("img");
        List<Element> first = elements(root).limit(2).toList();
        assertThat(first).extracting(Node::getLocalName).containsExactly("title", "desc");
        assertThat(first).extracting(Node::getTextContent).containsExactly(figure.title(), figure.alt());
        assertThat(document.getElementsByTagNameNS("*", "path").getLength()).isGreaterThan(9);
        assertThat(document.getElementsByTagNameNS("*", "text").getLength())
                .as("words are outlines, so that no font is needed")
                .isZero();
        assertThat(document.getElementsByTagNameNS("*", "image").getLength()).isZero();
    }

    private static Document parsed(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static Stream<Element> elements(Element parent) {
        NodeList children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    @ParameterizedTest
    @MethodSource("readout.draw.Recipe#names")
    void theSameFigureGivesTheSameBytes(String name) {
        Figure figure = figure(name);
        assertThat(Picture.svg(figure, Theme.LIGHT)).isEqualTo(Picture.svg(figure, Theme.LIGHT));
        assertThat(Picture.png(figure, Theme.DARK, 36)).isEqualTo(Picture.png(figure, Theme.DARK, 36));
    }

    /** A colour that is no variable of the page stays as it is when the page turns dark. */
    @ParameterizedTest
    @MethodSource("readout.draw.Recipe#names")
    void inAPageEveryColourFollowsTheTheme(String name) {
        String drawing = Picture.inline(figure(name), Language.EN);

        assertThat(drawing)
                .contains("fill=\"var(--cffffff)\"")
                .doesNotContainPattern("(fill|stroke)=\"(?!none|var\\(|url)");
    }

    /** A legend that names a colour is wrong on the other ground. */
    @ParameterizedTest
    @MethodSource("readout.draw.Recipe#names")
    void noWordsNameAColour(String name) {
        Figure figure = figure(name);
        assertThat(figure.subtitle() + figure.panels().stream().map(Panel::name).toList())
                .doesNotContainIgnoringCase("black")
                .doesNotContainIgnoringCase("dark")
                .doesNotContainIgnoringCase("orange");
    }

    @Test
    void wordsFromDataStayWords() throws Exception {
        String hostile = "<script>alert(1)</script> & \"]]>\"";

        Document document = parsed(Picture.svg(words(hostile), Theme.LIGHT));

        assertThat(document.getElementsByTagNameNS("*", "script").getLength()).isZero();
        assertThat(document.getElementsByTagNameNS("*", "title").item(0).getTextContent())
                .isEqualTo(hostile);
    }

    @Test
    void chineseIsInTheFonts() {
        assertThat(Picture.svg(words("中美接触：窗口期"), Theme.LIGHT).length)
                .as("more outlines than a title without words")
                .isGreaterThan(Picture.svg(words(""), Theme.LIGHT).length);
    }

    @Test
    void aCharacterWithoutAGlyphIsNamed() {
        assertThatThrownBy(() -> Picture.svg(words("A window \uD83D\uDE00"), Theme.LIGHT))
                .isInstanceOf(MissingGlyphException.class)
                .hasMessageContaining("U+1F600")
                .hasMessageContaining("A window")
                .hasMessageContaining("Write it otherwise");
    }
}
