# ${title}

${contacts} contacts. Data: ${data}<#if asOf?has_content>, as of ${asOf}</#if>. Made by Readout ${version} with the codebook ${codebook}.

| folder or file | what |
| --- | --- |
| `data/` | the tables as they were read, the data package that describes them, and texts where there are any |
| `results/` | what was made of them: `contacts.csv` (a row a contact), `accounts.csv`, `index.csv` (a row a month, with bands), `windows.csv`, `provenance.json` |
| `codebook/` | what each code means and weighs, with the reason |
| `${name}.xlsx` | the same tables as sheets |
| `citation.bib`, `citation.ris`, `citation.json` | how to cite, for reference managers |
| `SHA256SUMS` | checksums: `sha256sum -c SHA256SUMS` |

Tables are UTF-8 without byte-order mark. In a spreadsheet open the workbook instead: it shows Chinese as it is. A cell that would run as a formula begins with an apostrophe.

An empty cell is not known; it is never zero. A month with thin coverage has no index: what is missing there is data, not engagement.
Dates are cut to what is known (2023-05-10, 2023-05, 2023). Ids are permanent.

## Licence

The data are licensed CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/) unless `data/datapackage.json` says otherwise: use them for anything, name the source.

## How to cite

${citation}
