"""The journey: from nothing to a return, by what AT-SPI tells and takes.

/usr/bin/python3 -m bench.reading.reader HOME
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from bench.reading.ears import Ears, Heard, text_of
from bench.reading.hands import Hands

_PASSPHRASE = "three wet umbrellas"


class Journey:
    """One person’s first day. faults: what a person who hears would not have been told."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.faults: list[str] = []
        self._transcript = (home / "transcript.txt").open("w", encoding="utf-8")
        self.ears = Ears(self._tell)
        self.hands = Hands(self.ears)

    def run(self) -> int:
        """Every step in turn; the status."""
        for step in (
            self.begin,
            self.make_store,
            self.recovery_code,
            self.import_register,
            self.take_into_caseload,
            self.categorise,
            self.visit,
            self.issue,
            self.make_return,
            self.help,
        ):
            self.say(f"\n## {(step.__doc__ or '').splitlines()[0]}")
            try:
                step()
            except TimeoutError as problem:
                self.faults.append(f"{step.__name__}: {problem}")
                self.say(f"STOPPED: {problem}")
                self.say("On show:")
                for line in self.ears.lines():
                    self.say(f"    {line}")
                break
        self.faults += [
            f"focus on {each.words}: {each.fault}" for each in self.ears.said if each.fault
        ]
        kinds = [each.kind for each in self.ears.said]
        self.say(
            f"\n{kinds.count('focus')} moves of the focus, {kinds.count('announcement')} "
            f"announcements, {kinds.count('change')} changes were told."
        )
        for fault in dict.fromkeys(self.faults):
            self.say(f"FAULT: {fault}")
        return 1 if self.faults else 0

    def say(self, line: str) -> None:
        """Put a line into the transcript."""
        print(line, flush=True)
        print(line, file=self._transcript, flush=True)

    def _tell(self, heard: Heard) -> None:
        mark = f"   <-- {heard.fault}" if heard.fault else ""
        self.say(f"  {heard.kind:<13} {heard.words}{mark}")

    def told(self, words: str, kind: str, act: Callable[[], object]) -> None:
        """Do something, and hear of it: a fault where it is not said."""
        before = len(self.ears.said)
        act()

        def heard() -> bool:
            return any(
                each.kind == kind and words.casefold() in each.words.casefold()
                for each in self.ears.said[before:]
            )

        try:
            self.ears.until(heard, 20)
        except TimeoutError:
            self.faults.append(f"“{words}” was not told ({kind})")
            self.say(f"  MISSING       {kind}: {words}")

    # --- the steps ----------------------------------------------------------------------

    def begin(self) -> None:
        """The program starts"""
        self.ears.find("push button", "Make my store")
        self.hands.go_to("push button", "Make my store")

    def make_store(self) -> None:
        """The first run: a store of one's own"""
        hands = self.hands
        self.told("Your name", "focus", lambda: hands.key("Space"))
        hands.key("Tab")
        hands.type("Derby")
        # What is wrong is read out with the line that it concerns.
        self.told("Enter your name", "focus", lambda: hands.press("push button", "Make the store"))
        hands.type("A. Officer")
        hands.key("Tab")
        hands.key("Ctrl+a")
        hands.type("999")
        hands.key("Tab")
        hands.type(_PASSPHRASE)
        hands.key("Tab")
        hands.type(_PASSPHRASE)
        self.told("Making your store", "announcement", lambda: hands.key("Return"))

    def recovery_code(self) -> None:
        """The code for the day when the passphrase is forgotten"""
        code = text_of(self.ears.find("text", "Code of sheet", patience=60))
        self.hands.fill("text", "Its last group", code.rpartition("-")[2])
        self.told(
            "The recovery code opens the store",
            "announcement",
            lambda: self.hands.press("push button", "Use this code"),
        )

    def import_register(self) -> None:
        """The register comes in"""
        hands, ears = self.hands, self.ears
        ears.find("push button", "Import the register", patience=60)
        self.told("Import", "focus", lambda: hands.press("push button", "Import the register"))
        self.told("letter.csv", "focus", lambda: self._open("Choose the file", "letter.csv"))
        self.told(
            "2 new",
            "announcement",
            lambda: self._open("Choose", "edubasealldata20260901.csv"),
        )
        ears.find("push button", "Import 2 schools")
        self.told(
            "Import of 2 schools",
            "announcement",
            lambda: hands.press("push button", "Import 2 schools"),
        )

    def _open(self, button: str, name: str) -> None:
        self.hands.press("push button", button)
        self._name_file(self.home / "Downloads" / name)
        self.hands.press("push button", "Open")

    def _name_file(self, path: Path) -> None:
        self.hands.put("text", "File name:", str(path))

    def take_into_caseload(self) -> None:
        """Schools are taken into the caseload"""
        hands = self.hands
        hands.press("push button", "Show the schools")
        self.told("Ash Lane", "focus", lambda: hands.go_to("table", "Schools"))
        hands.key("Down")
        hands.key("Ctrl+a")
        self.told("Officer", "focus", lambda: hands.press("push button", "Assign"))
        hands.type("A")
        hands.tab_to("push button", "Assign")
        self.told("Assign", "announcement", lambda: hands.key("Space"))

    def categorise(self) -> None:
        """A school is categorised"""
        hands = self.hands
        hands.key("Ctrl+1")
        self.told(
            "Ash Lane Primary School",
            "focus",
            lambda: hands.press("push button", "Categorise your schools: Ash Lane"),
        )
        self.told("Leadership", "announcement", lambda: hands.key("Ctrl+Return"))
        hands.tab_to("radio button", "")
        self.told("checked", "change", lambda: hands.key("3"))
        hands.tab_to("text", "Evidence")
        hands.type("Seen in three lessons")
        for step in range(3, 17):
            self.told(f"Step {step}", "announcement", lambda: hands.key("Ctrl+Return"))
        hands.press("radio button", "2")
        hands.fill("text", "Your reason", "Known well from many visits")
        self.told("Next steps", "announcement", lambda: hands.key("Ctrl+Return"))
        hands.fill("text", "Next steps", "Visit again in March")
        self.told("Check and complete", "announcement", lambda: hands.key("Ctrl+Return"))
        self.told("Done", "announcement", lambda: hands.key("Ctrl+Return"))

    def visit(self) -> None:
        """A visit is written, what is missing is told, and it is made final"""
        hands, ears = self.hands, self.ears
        hands.key("Ctrl+1")
        hands.press("push button", "Visit your schools: Ash Lane")
        hands.press("push button", "Begin the visit")
        ears.find("push button", "Make final")
        self.told("needed", "focus", lambda: hands.press("push button", "Make final"))
        self.told(
            "Purpose of the visit",
            "focus",
            lambda: hands.press("push button", "Purpose of the visit: This"),
        )
        hands.type("To see what came of the reading plan.")
        self.told("", "focus", lambda: hands.press("push button", "Next one"))
        self.told("checked", "change", lambda: hands.key("Space"))
        for name, words in (
            ("What is going well", "Pupils read to one another every day."),
            ("What needs to improve", "Spelling in key stage 2."),
            ("Days used for this visit", "1"),
        ):
            self.told(name, "focus", lambda: hands.press("push button", "Next one"))
            hands.type(words)
        self.told("Check your answers", "focus", lambda: hands.press("push button", "Make final"))
        self.told("final", "announcement", lambda: hands.press("push button", "Make final"))

    def issue(self) -> None:
        """The report is issued"""
        hands, ears = self.hands, self.ears
        ears.find("push button", "Issue the report")
        self.told("issued", "announcement", lambda: hands.press("push button", "Issue the report"))
        ears.find("push button", "Back to the note")

    def make_return(self) -> None:
        """The return is made, although a school has nothing yet"""
        hands, ears = self.hands, self.ears
        self.told("Return", "focus", lambda: hands.key("Ctrl+8"))
        self.told("Return incomplete", "window", lambda: hands.press("push button", "Make the"))
        hands.press("push button", "Return incomplete")
        self._name_file(self.home / "north.ssio-return")
        self.told("was written", "announcement", lambda: hands.press("push button", "Save"))
        ears.find("push button", "Copy the digest")
        if not (self.home / "north.ssio-return").is_file():
            self.faults.append("the return is not there")

    def help(self) -> None:
        """Help is read"""
        hands = self.hands
        self.told("Make the return", "focus", lambda: hands.key("F1"))
        hands.fill("text", "Search the help", "return")
        self.told("found", "announcement", lambda: hands.type("s"))
        hands.go_to("list", "Contents of the help")


if __name__ == "__main__":
    sys.exit(Journey(Path(sys.argv[1])).run())
