#!/usr/bin/env python3
"""Puts a table between the markers of a section in a Markdown file: insert_table.py FILE SECTION TABLE."""
import datetime
import os
import re
import sys

path, section, table_path = sys.argv[1:]
begin, end = f"<!-- begin {section} -->", f"<!-- end {section} -->"
with open(table_path, encoding="utf-8") as file:
    table = file.read().strip()
load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
note = f"Measured {datetime.date.today()} on {os.cpu_count()} cores; load average of the machine afterwards {load}."
with open(path, encoding="utf-8") as file:
    text = file.read()
if begin not in text or end not in text:
    sys.exit(f"{path} has no lines '{begin}' and '{end}' to put the table between.")
pattern = re.escape(begin) + ".*?" + re.escape(end)
with open(path, "w", encoding="utf-8") as file:
    file.write(re.sub(pattern, lambda _: f"{begin}\n{note}\n\n{table}\n{end}", text, flags=re.S))
