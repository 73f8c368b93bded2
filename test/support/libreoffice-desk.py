"""One LibreOffice that edits and saves files for the tests: a start of its own for each file would take longer than the work.

On stdin a JSON line for each task: {"edits": [{"file", "to", "mark", "track", "steps"}]}, made as a clerk would, by the cursor, keys
and commands of a window that is not shown, where a step is a word of STEPS and what it takes; or {"saves": [{"file", "to", "filter",
"options"}]}. On stdout a JSON line for each: for each edit or save in its order, null or what went wrong. It ends with stdin.
Needs a Python that has LibreOffice's "uno".
"""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def main():
    profile = tempfile.mkdtemp(prefix="so-ket-libreoffice-")
    pipe = f"so-ket-{os.getpid()}"
    accept = f"--accept=pipe,name={pipe};urp;"
    options = ["--headless", "--norestore", f"-env:UserInstallation={pathlib.Path(profile).as_uri()}", accept]
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    office = subprocess.Popen(["soffice", *options], start_new_session=True, **quiet)
    try:
        context = connected(pipe)
        desktop = context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        for line in sys.stdin:
            task = json.loads(line)
            results = [attempted(lambda: made(context, desktop, edit)) for edit in task.get("edits", [])]
            results += [attempted(lambda: saved(desktop, save)) for save in task.get("saves", [])]
            print(json.dumps(results), flush=True)
    finally:
        # The program "soffice" is only the parent of LibreOffice.
        os.killpg(office.pid, signal.SIGKILL)
        office.wait()
        shutil.rmtree(profile, ignore_errors=True)


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise TimeoutError("LibreOffice does not answer")


def attempted(work):
    try:
        work()
        return None
    except Exception as fault:  # the test tells it, and goes on with the next one
        return f"{type(fault).__name__}: {fault}"


def made(context, desktop, edit):
    document = opened(desktop, edit["file"])
    try:
        desk = Desk(context, document, edit["mark"])
        document.RecordChanges = edit["track"]
        for word, *rest in edit["steps"]:
            STEPS[word](desk, *rest)
        store(document, edit["to"], FilterName="MS Word 2007 XML")
    finally:
        document.close(True)


def saved(desktop, save):
    document = opened(desktop, save["file"])
    try:
        store(document, save["to"], FilterName=save["filter"], FilterOptions=save["options"])
    finally:
        document.close(True)


def opened(desktop, file):
    document = desktop.loadComponentFromURL(pathlib.Path(file).as_uri(), "_blank", 0, (named("Hidden", True),))
    if document is None:
        raise ValueError(f"{file} cannot be opened")
    return document


def store(document, file, **values):
    document.storeToURL(pathlib.Path(file).as_uri(), tuple(named(key, value) for key, value in values.items()))


def named(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


class Desk:
    """A document that is open, with the figure that is to be edited."""

    def __init__(self, context, document, mark):
        self.document = document
        self.window = document.CurrentController
        self.cursor = self.window.ViewCursor
        self.commands = context.ServiceManager.createInstance("com.sun.star.frame.DispatchHelper")
        self.clipboard = None
        self.mark = document.Bookmarks.getByName(mark).Anchor
        self.letters = self.found(self.mark.String)

    def found(self, text):
        """The letters themselves: what the mark encloses begins before its control."""
        search = self.document.createSearchDescriptor()
        search.SearchString = text
        return self.document.findNext(self.mark.Start, search)

    def command(self, name, **values):
        arguments = tuple(named(key, value) for key, value in values.items())
        self.commands.executeDispatch(self.window.Frame, f".uno:{name}", "", 0, arguments)

    def caret(self, where):
        self.cursor.gotoRange(PLACES[where](self), False)

    def middle(self):
        place = self.letters.Text.createTextCursorByRange(self.letters.Start)
        place.goRight(len(self.letters.String) // 2, False)
        return place

    def select(self, what):
        place = self.letters.Text.createTextCursorByRange(self.letters)
        if what == "half of it":
            place.gotoRange(self.letters.Start, False)
            place.gotoRange(self.middle(), True)
        elif what == "the sentence":
            place.collapseToStart()
            place.gotoStartOfSentence(False)
            place.gotoEndOfSentence(True)
        elif what == "the paragraph":
            place.collapseToStart()
            place.gotoStartOfParagraph(False)
            place.gotoNextParagraph(True)
        elif what == "it and the word behind":
            place.gotoRange(self.mark.End, True)
            place.goRight(1, False)
            place.gotoEndOfWord(True)
            place.gotoRange(self.mark.Start, True)
        elif what != "it":
            raise ValueError(what)
        self.cursor.gotoRange(place, False)

    def replace_all(self, old, new):
        search = self.document.createReplaceDescriptor()
        search.SearchString, search.ReplaceString = old, new
        if self.document.replaceAll(search) == 0:
            raise ValueError(f"{old} stands nowhere")

    def find(self, text):
        """The first place of a text in the document, in which capitals and small letters differ."""
        search = self.document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = text, True
        found = self.document.findFirst(search)
        if found is None:
            raise ValueError(f"{text} stands nowhere")
        return found

    def caret_in(self, text):
        """Behind the first letter of a text."""
        place = self.find(text)
        self.cursor.gotoRange(place.Start, False)
        self.cursor.goRight(1, False)

    def caret_in_cell(self, name):
        self.cursor.gotoRange(self.letters.TextTable.getCellByName(name).Start, False)

    def merge(self, first, last):
        """The cells of the figure's table between two names, such as A3 and A4."""
        cells = self.letters.TextTable.createCursorByCellName(first)
        cells.gotoCellByName(last, True)
        if not cells.mergeRange():
            raise ValueError(f"{first} and {last} cannot be merged")

    def sort_rows(self, cells, column, order):
        """Rows of the figure's table, such as A3:L10, as texts, by a column of these cells, the first of which is 1."""
        field = uno.createUnoStruct("com.sun.star.table.TableSortField")
        field.Field, field.IsAscending = int(column), order == "ascending"
        fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        options = {"IsSortInTable": True, "IsSortColumns": False, "SortFields": fields}
        area = self.letters.TextTable.getCellRangeByName(cells)
        before = area.getDataArray()
        area.sort(tuple(named(key, value) for key, value in options.items()))
        if area.getDataArray() == before:
            raise ValueError(f"{cells} stay as they are")

    def copy(self):
        self.clipboard = self.window.getTransferable()

    def paste(self):
        self.window.insertTransferable(self.clipboard)


PLACES = {
    "before it": lambda desk: desk.mark.Start,
    "at its start": lambda desk: desk.letters.Start,
    "at its middle": Desk.middle,
    "at its end": lambda desk: desk.letters.End,
    "behind it": lambda desk: desk.mark.End,
    "at the end of the document": lambda desk: desk.document.Text.End,
}
STEPS = {
    "caret": Desk.caret,
    "select": Desk.select,
    "type": lambda desk, text: desk.command("InsertText", Text=text),
    "enter": lambda desk: desk.command("InsertPara"),
    "delete": lambda desk: desk.command("Delete"),
    "backspace": lambda desk: desk.command("SwBackspace"),
    "delete row": lambda desk: desk.command("DeleteRows"),
    "insert row": lambda desk: desk.command("InsertRowsAfter"),
    "insert column": lambda desk: desk.command("InsertColumnsAfter"),
    "delete column": lambda desk: desk.command("DeleteColumns"),
    "merge": Desk.merge,
    "sort rows": Desk.sort_rows,
    "select text": lambda desk, text: desk.cursor.gotoRange(desk.find(text), False),
    "caret in text": Desk.caret_in,
    "caret in cell": Desk.caret_in_cell,
    "caret behind text": lambda desk, text: desk.cursor.gotoRange(desk.find(text).End, False),
    "bold": lambda desk: desk.command("Bold", Bold=True),
    "copy": Desk.copy,
    "paste": Desk.paste,
    "replace all": Desk.replace_all,
    "accept": lambda desk: desk.command("AcceptTrackedChange"),
    "reject": lambda desk: desk.command("RejectTrackedChange"),
    "accept all": lambda desk: desk.command("AcceptAllTrackedChanges"),
    "reject all": lambda desk: desk.command("RejectAllTrackedChanges"),
    "undo": lambda desk: desk.command("Undo"),
}

if __name__ == "__main__":
    main()
