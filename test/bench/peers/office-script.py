"""What an office writes for itself with pandas and docxtpl: python3 office-script.py DATA PREPARED OUTPUT"""
import json
import sys
from pathlib import Path

import pandas
from docxtpl import DocxTemplate

data, prepared, output = map(Path, sys.argv[1:4])

# More columns than any export has: titles above the header are shorter than the rows.
columns = range(40)


def sum_columns(path):
    """Sums what reads as a number, as exports.mjs does; None for a column without numbers."""
    rows = pandas.read_csv(
        path, sep=";", header=None, names=columns, dtype=str, keep_default_na=False, encoding="utf-8-sig"
    )
    sums = []
    for column in columns:
        plain = rows[column].str.replace(".", "", regex=False).str.replace(",", ".", regex=False)
        numbers = pandas.to_numeric(plain, errors="coerce")
        sums.append(float(numbers.sum()) if numbers.notna().any() else None)
    while sums and sums[-1] is None:
        sums.pop()
    return sums


sums = {str(path.relative_to(data)): sum_columns(path) for path in sorted(data.rglob("*.csv"))}
template = DocxTemplate(prepared / "docxtpl.docx")
template.render(json.loads((prepared / "content.json").read_text("utf-8")), autoescape=True)
template.save(output)
print(json.dumps(sums))
