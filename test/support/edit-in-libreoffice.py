"""Edits Word files in one LibreOffice as a clerk would: by the cursor, keys and commands of its window, which is not shown.

On stdin JSON: {"profile": URL of a folder, "edits": [{"file", "to", "mark", "track", "steps"}]}; a step is a word of STEPS and
what it takes. On stdout, for each edit in its order, null or what went wrong. Needs a Python that has LibreOffice's "uno".
"""
import json
import os
import pathlib
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def main():
    task = json.load(sys.stdin)
    pipe = f"so-ket-{os.getpid()}"
    accept = f"--accept=pipe,name={pipe};urp;"
    options = ["--headless", "--norestore", f"-env:UserInstallation={task['profile']}", accept]
    office = subprocess.Popen(["soffice", *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        context = connected(pipe)
        desktop = context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        results = [attempted(context, desktop, edit) for edit in task["edits"]]
        desktop.terminate()
        office.wait(30)
    finally:
        office.kill()
    json.dump(results, sys.stdout)


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise TimeoutError("LibreOffice does not answer")


def attempted(context, desktop, edit):
    url = pathlib.Path(edit["file"]).as_uri()
    document = desktop.loadComponentFromURL(url, "_blank", 0, (named("Hidden", True),))
    try:
        desk = Desk(context, document, edit["mark"])
        document.RecordChanges = edit["track"]
        for word, *rest in edit["steps"]:
            STEPS[word](desk, *rest)
        document.storeToURL(pathlib.Path(edit["to"]).as_uri(), (named("FilterName", "MS Word 2007 XML"),))
        return None
    except Exception as fault:  # the test tells it, and goes on with the next edit
        return f"{type(fault).__name__}: {fault}"
    finally:
        document.close(True)


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
    "bold": lambda desk: desk.command("Bold", Bold=True),
    "copy": Desk.copy,
    "paste": Desk.paste,
    "replace all": Desk.replace_all,
    "accept all": lambda desk: desk.command("AcceptAllTrackedChanges"),
    "reject all": lambda desk: desk.command("RejectAllTrackedChanges"),
    "undo": lambda desk: desk.command("Undo"),
}

if __name__ == "__main__":
    main()
