package readout.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import readout.input.Table;

/**
 * Tables as sheets of a workbook, which any spreadsheet opens with readable Chinese. Everything is text but numbers: no cell
 * is a formula, and a text that begins like one is marked as text, so that it stays one when somebody edits it.
 */
public final class Workbook {

    /** The most characters that a cell can hold. */
    private static final int LONGEST = 32_767;

    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;
    private static final int WIDTH_UNIT = 256;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d+)?([eE]-?\\d{1,3})?");
    private static final Pattern FORMULA = Pattern.compile("^['=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\x{FFFE}\\x{FFFF}]|\\p{Cs}");

    private Workbook() {}

    /**
     * Writes a workbook. The same tables give the same bytes.
     *
     * @param title what it is
     * @param dated the day that it says it was made
     * @param sheets tables by the name of their sheet, of at most 31 letters, in order
     */
    public static byte[] write(String title, LocalDate dated, Map<String, Table> sheets) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Date day = Date.from(dated.atStartOfDay(ZoneOffset.UTC).toInstant());
            var properties = workbook.getProperties().getCoreProperties();
            properties.setTitle(Span.clean(title));
            properties.setCreator("Readout");
            properties.setCreated(Optional.of(day));
            properties.setModified(Optional.of(day));
            CellStyle head = workbook.createCellStyle();
            Font bold = workbook.createFont();
            bold.setBold(true);
            head.setFont(bold);
            CellStyle quoted = workbook.createCellStyle();
            quoted.setQuotePrefixed(true);
            sheets.forEach((name, table) -> fill(workbook.createSheet(name), table, head, quoted));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return Zip.fixed(out.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
    }

    private static void fill(XSSFSheet sheet, Table table, CellStyle head, CellStyle quoted) {
        List<String> header = table.header();
        int[] widths = new int[header.size()];
        XSSFRow first = sheet.createRow(0);
        for (int column = 0; column < header.size(); column++) {
            XSSFCell cell = first.createCell(column);
            cell.setCellValue(header.get(column));
            cell.setCellStyle(head);
            widths[column] = header.get(column).length() + 2;
        }
        for (int i = 0; i < table.rows().size(); i++) {
            XSSFRow row = sheet.createRow(i + 1);
            for (int column = 0; column < header.size(); column++) {
                String text = table.rows().get(i).text(header.get(column));
                if (!text.isEmpty()) {
                    put(row.createCell(column), text, quoted);
                    widths[column] = Math.max(widths[column], text.length() + 1);
                }
            }
        }
        for (int column = 0; column < header.size(); column++) {
            sheet.setColumnWidth(column, Math.min(WIDEST, Math.max(NARROWEST, widths[column])) * WIDTH_UNIT);
        }
        sheet.createFreezePane(0, 1);
        if (!table.rows().isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(0, table.rows().size(), 0, header.size() - 1));
        }
    }

    private static void put(XSSFCell cell, String text, CellStyle quoted) {
        if (NUMBER.matcher(text).matches()) {
            cell.setCellValue(Double.parseDouble(text));
            return;
        }
        String plain = CONTROL.matcher(text).replaceAll(" ");
        cell.setCellValue(plain.length() > LONGEST ? plain.substring(0, LONGEST - 1) + "…" : plain);
        if (FORMULA.matcher(plain).matches()) {
            cell.setCellStyle(quoted);
        }
    }
}
