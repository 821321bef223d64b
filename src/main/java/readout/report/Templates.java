package readout.report;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.XMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** Templates of the program, which escape whatever they are filled with. */
public final class Templates {

    private Templates() {}

    static String page(String name, Map<String, Object> values) {
        return filled(HTMLOutputFormat.INSTANCE, name, values);
    }

    static String xml(String name, Map<String, Object> values) {
        return filled(XMLOutputFormat.INSTANCE, name, values);
    }

    /** A text in which nothing is escaped. */
    public static String text(String name, Map<String, Object> values) {
        return filled(PlainTextOutputFormat.INSTANCE, name, values);
    }

    private static String filled(OutputFormat format, String name, Map<String, Object> values) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Templates.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(format);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        StringWriter text = new StringWriter();
        try {
            configuration.getTemplate(name).process(values, text);
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("The program's own template " + name + " has a fault", e);
        }
        return text.toString();
    }
}
